package dev.managedheap.testkit.heap;

import dev.managedheap.notation.program.Control;
import dev.managedheap.notation.program.Statement;
import dev.managedheap.testkit.model.HeapModel;
import dev.managedheap.testkit.property.States;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The hard states that a {@link HeapRun} records, seen in the model: a property demands them with
 * {@link dev.managedheap.testkit.property.MustReach}.
 */
public final class ReachedStates {
  /** One operation freed an object, and others because of it. */
  public static final String CASCADE = "a death that brought others with it";

  /** Two slots of one dying object held the same child. */
  public static final String DOUBLE_CHILD = "a dying object held a child twice";

  /** A child of a freed object lived on, because something else held it. */
  public static final String SHARED_CHILD = "a shared child outlived its parent";

  /** A cycle lost its last reference from outside. */
  public static final String DEAD_CYCLE = "a cycle that cannot be reached";

  /** An object whose only reference is its own slot. */
  public static final String DEAD_SELF_LOOP = "a self-loop that cannot be reached";

  /** An object that is on no cycle, but held by a dead one. */
  public static final String GARBAGE_ON_CYCLE = "garbage that hangs off a dead cycle";

  /** A collection freed something. */
  public static final String COLLECTION_FREED = "a collection that freed objects";

  /** A collection found a cycle that can be reached, and kept it. */
  public static final String CYCLE_SURVIVED = "a collection that kept a live cycle";

  /** A collection with nothing to do. */
  public static final String IDLE_COLLECTION = "a collection with nothing to free";

  /** An object was allocated after another was freed. */
  public static final String REUSE = "an allocation after a free";

  private final HeapModel model;
  private final Set<Integer> twins = new HashSet<>();
  private NavigableSet<Integer> liveBefore = new TreeSet<>();
  private boolean collecting;
  private boolean anyFreed;

  ReachedStates(HeapModel model) {
    this.model = model;
  }

  void before(Statement statement) {
    collecting = statement instanceof Control.Collect;
    liveBefore = model.live();
    twins.clear();
    for (int object : liveBefore) {
      if (holdsTwice(object)) {
        twins.add(object);
      }
    }
    if (collecting) {
      States.reached(CYCLE_SURVIVED, model.reachable().stream().anyMatch(this::isOnCycle));
    }
  }

  void after(List<Integer> freed, Set<Integer> bereaved) {
    States.reached(DOUBLE_CHILD, freed.stream().anyMatch(twins::contains));
    States.reached(SHARED_CHILD, bereaved.stream().anyMatch(model::isLive));
    if (collecting) {
      States.reached(freed.isEmpty() ? IDLE_COLLECTION : COLLECTION_FREED);
    } else {
      States.reached(CASCADE, freed.size() > 1);
    }
    States.reached(REUSE, anyFreed && !liveBefore.containsAll(model.live()));
    anyFreed |= !freed.isEmpty();
    recordDeadCycles();
  }

  private void recordDeadCycles() {
    NavigableSet<Integer> cyclic = model.unreachable();
    cyclic.removeIf(object -> !isOnCycle(object));
    NavigableSet<Integer> hanging = model.successors(cyclic);
    hanging.removeAll(cyclic);
    hanging.removeAll(model.reachable());
    States.reached(DEAD_CYCLE, !cyclic.isEmpty());
    States.reached(GARBAGE_ON_CYCLE, !hanging.isEmpty());
    States.reached(DEAD_SELF_LOOP, cyclic.stream().anyMatch(this::holdsOnlyItself));
  }

  private boolean holdsTwice(int object) {
    List<Integer> children = model.children(object);
    return new HashSet<>(children).size() < children.size();
  }

  private boolean holdsOnlyItself(int object) {
    return model.count(object) == 1 && model.children(object).contains(object);
  }

  private boolean isOnCycle(int object) {
    return model.successors(Set.of(object)).contains(object);
  }
}

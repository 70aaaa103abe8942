package dev.managedheap.marksweep.cycle;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.CollectionPhase;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks the cycle collector, as a watcher of heap and collector, from phase to phase. It works
 * everything out again from counts and slots.
 *
 * <ul>
 *   <li>Before the unreachable are moved: {@code CC-4 COUNTS-RESTORED}, {@code CC-1 GCREFS-EXACT}.
 *   <li>Before anything is deleted: {@code CC-4} again, {@code CC-2 EXTERNAL-SURVIVES}, {@code CC-3
 *       GARBAGE-EXACT}.
 *   <li>At the end: {@code CC-4}, in that the references from outside the heap are as many as
 *       before; {@code CC-24 PROMOTE}; {@code CC-5} and {@code CC-9} by {@link GenerationVerifier}.
 * </ul>
 *
 * <p>It changes nothing, and holds for collections that run no finalizer. A collection's check
 * costs a few walks over the whole heap.
 *
 * <p>Every method throws {@link InvariantViolation} naming the first invariant that does not hold,
 * and where.
 */
public final class TrialDeletionVerifier implements HeapWatcher {
  private final ObjectHeap heap;
  private final Generations generations;
  private final GenerationVerifier lists;

  private boolean collecting;
  private Map<Integer, Integer> counts = Map.of();
  private Map<Integer, Integer> fromOutside = Map.of();
  private Map<Integer, Integer> words = Map.of();
  private Set<Integer> candidates = Set.of();
  private Set<Integer> reachable = Set.of();

  /** A verifier of the collections of these generations, whose objects lie in this heap. */
  public TrialDeletionVerifier(ObjectHeap heap, Generations generations) {
    this.heap = heap;
    this.generations = generations;
    this.lists = new GenerationVerifier(heap, generations);
  }

  /** Checks what holds between two operations: {@code CC-5} and {@code CC-9}. */
  public void verify() {
    lists.verify();
  }

  @Override
  public void collectionBegins(int generation) {
    require(!collecting, Invariant.CC_13, "a collection begins inside a collection");
    collecting = true;
    counts = countsWithoutReferencesFrom(Set.of());
    fromOutside = countsWithoutReferencesFrom(objects());
  }

  @Override
  public void phaseBegins(CollectionPhase phase) {
    switch (phase) {
      case SUBTRACT_REFERENCES -> {
        candidates = candidates();
        words = collectorWords();
      }
      case MOVE_UNREACHABLE -> {
        checkCountsUnchanged();
        checkBorrowedCounts();
      }
      case DELETE_GARBAGE -> {
        checkCountsUnchanged();
        checkDeduction();
      }
      default -> {}
    }
  }

  @Override
  public void collectionEnds(int generation, int unreachable) {
    collecting = false;
    Map<Integer, Integer> now = countsWithoutReferencesFrom(objects());
    fromOutside.keySet().retainAll(now.keySet());
    require(
        now.equals(fromOutside),
        Invariant.CC_4,
        "references from outside the heap were " + fromOutside + ", and are " + now);
    lists.verify();
    int older = Math.min(generation + 1, generations.count() - 1);
    candidates.retainAll(objects());
    for (int object : candidates) {
      require(
          generations.generationOf(object) == older,
          Invariant.CC_24,
          Address.show(object) + " survived, but does not stand in generation " + older);
    }
  }

  private void checkCountsUnchanged() {
    Map<Integer, Integer> now = countsWithoutReferencesFrom(Set.of());
    require(now.equals(counts), Invariant.CC_4, "counts were " + counts + ", and are " + now);
  }

  /** What is left of a candidate's count is what it gets from outside; no other word is touched. */
  private void checkBorrowedCounts() {
    Map<Integer, Integer> left = countsWithoutReferencesFrom(candidates);
    left.keySet().retainAll(candidates);
    Map<Integer, Integer> expected = new TreeMap<>(words);
    expected.putAll(left);
    expected.forEach(
        (object, word) -> {
          int now = generations.words().get(object);
          boolean candidate = candidates.contains(object);
          require(
              candidate ? word >= 0 && now == Place.candidate(word) : now == word,
              Invariant.CC_1,
              (candidate ? "gc_refs of " : "no candidate, but the word of ")
                  + Address.show(object)
                  + " is "
                  + (candidate ? Place.references(now) : now)
                  + ", not "
                  + word);
        });
    left.values().removeIf(references -> references == 0);
    reachable = closure(left.keySet());
  }

  private void checkDeduction() {
    for (int object : candidates) {
      boolean setAside = generations.generationOf(object) == generations.unreachable().number();
      require(
          !(setAside && reachable.contains(object)),
          Invariant.CC_2,
          Address.show(object) + " was found unreachable, but is reached from outside");
      require(
          setAside || reachable.contains(object),
          Invariant.CC_3,
          Address.show(object) + " was not found unreachable, but nothing outside reaches it");
    }
  }

  /** The candidates that these candidates reach, themselves among them. */
  private Set<Integer> closure(Set<Integer> objects) {
    Set<Integer> reached = new TreeSet<>(objects);
    Queue<Integer> frontier = new ArrayDeque<>(objects);
    while (!frontier.isEmpty()) {
      int object = frontier.remove();
      for (int slot = 0; slot < heap.references(object); slot++) {
        int target = heap.slot(object, slot);
        if (candidates.contains(target) && reached.add(target)) {
          frontier.add(target);
        }
      }
    }
    return reached;
  }

  /** The count of each mortal object, less the references that these objects hold. */
  private Map<Integer, Integer> countsWithoutReferencesFrom(Set<Integer> holders) {
    Map<Integer, Integer> left = new TreeMap<>();
    for (int object : objects()) {
      if (heap.count(object) >= 0) {
        left.put(object, heap.count(object));
      }
    }
    for (int holder : holders) {
      for (int slot = 0; slot < heap.references(holder); slot++) {
        left.computeIfPresent(heap.slot(holder, slot), (object, count) -> count - 1);
      }
    }
    return left;
  }

  private Map<Integer, Integer> collectorWords() {
    Map<Integer, Integer> found = new TreeMap<>();
    objects().forEach(object -> found.put(object, generations.words().get(object)));
    return found;
  }

  private Set<Integer> candidates() {
    Set<Integer> found = objects();
    found.removeIf(object -> !Place.isCandidate(generations.words().get(object)));
    return found;
  }

  private Set<Integer> objects() {
    Set<Integer> found = new TreeSet<>();
    for (int object = heap.next(1); object != Address.NULL; object = heap.next(object + 1)) {
      found.add(object);
    }
    return found;
  }
}

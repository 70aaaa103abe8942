package dev.managedheap.refcount;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import dev.managedheap.testkit.property.Tries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What releasing a whole structure costs. */
class ReleaseProperties {
  private static final int MOST_NODES = 100;

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.RC_10)
  @MustReach({"a chain of 50 or more", "a tree of 50 or more"})
  void rc10_theStackIsNoDeeperThanForOneObject(@ForAll("structures") Structure structure) {
    States.reached("a chain of 50 or more", is(structure, Structure.Shape.CHAIN));
    States.reached("a tree of 50 or more", is(structure, Structure.Shape.TREE));
    WorkCounter one = release(new Structure(Structure.Shape.CHAIN, 1));
    WorkCounter all = release(structure);
    require(
        all.deepestStack <= one.deepestStack,
        Invariant.RC_10,
        "%d frames for %d objects, %d for one"
            .formatted(all.deepestStack, all.allocated, one.deepestStack));
  }

  private static boolean is(Structure structure, Structure.Shape shape) {
    return structure.shape() == shape && structure.nodes() >= 50;
  }

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.CH_17)
  void ch17_eachObjectIsFreedOnceAndEachReferenceReleasedOnce(
      @ForAll("structures") Structure structure) {
    WorkCounter work = release(structure);
    boolean bounded =
        work.freed == work.allocated
            && work.slotsEmptied == work.edges
            && work.counted == work.edges + 1;
    require(
        bounded,
        Invariant.CH_17,
        "%d objects and %d references: %d were freed, %d slots emptied, %d counts changed"
            .formatted(work.allocated, work.edges, work.freed, work.slotsEmptied, work.counted));
  }

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.RC_10)
  @MustReach("two children of one object died")
  void rc10_theOrderIsThatOfRecursion(@ForAll("structures") Structure structure) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.FIRST_FIT);
    int first = structure.build(heap);
    List<Integer> expected = new ArrayList<>();
    Map<Integer, Integer> counts = new HashMap<>();
    releaseRecursively(heap.heap, first, counts, expected);
    heap.counting.release(first);
    List<Integer> freed = Arrays.stream(heap.takeFreed()).boxed().toList();
    require(freed.equals(expected), Invariant.RC_10, "freed " + freed + ", expected " + expected);
  }

  /** What counting does, told by recursion and without changing the heap. */
  private static void releaseRecursively(
      ObjectHeap heap, int object, Map<Integer, Integer> counts, List<Integer> freed) {
    if (counts.merge(object, heap.count(object) - 1, (count, unused) -> count - 1) > 0) {
      return;
    }
    int before = freed.size();
    for (int slot = 0; slot < heap.slots(object); slot++) {
      if (heap.slot(object, slot) != Address.NULL) {
        States.reached("two children of one object died", slot > 0 && freed.size() > before);
        releaseRecursively(heap, heap.slot(object, slot), counts, freed);
      }
    }
    freed.add(object);
  }

  /** Builds the structure, releases it, and counts only the work of the release. */
  private static WorkCounter release(Structure structure) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    WorkCounter work = new WorkCounter();
    heap.watchers.add(work);
    int first = structure.build(heap);
    work.counted = 0;
    work.freed = 0;
    work.deepestStack = 0;
    heap.counting.release(first);
    heap.verify();
    return work;
  }

  @Provide
  Arbitrary<Structure> structures() {
    return Combinators.combine(
            Arbitraries.of(Structure.Shape.class), Arbitraries.integers().between(1, MOST_NODES))
        .as(Structure::new);
  }
}

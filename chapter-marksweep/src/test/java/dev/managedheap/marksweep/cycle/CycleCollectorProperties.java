package dev.managedheap.marksweep.cycle;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.marksweep.MarkSweep;
import dev.managedheap.marksweep.rig.CountingHeap;
import dev.managedheap.memory.seam.CollectionPhase;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.heap.Comparison;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.heap.ReachedStates;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What the cycle collector promises, on heaps that heap programs build. */
class CycleCollectorProperties {
  private static final Expectations UNCOMPARED = Expectations.countingAndCycles().only();

  @HeapProperty
  @Checks({
    Invariant.CC_1,
    Invariant.CC_2,
    Invariant.CC_3,
    Invariant.CC_4,
    Invariant.CC_5,
    Invariant.CC_9,
    Invariant.CC_12,
    Invariant.CC_14,
    Invariant.CC_24
  })
  @MustReach({
    ReachedStates.DEAD_CYCLE,
    ReachedStates.DEAD_SELF_LOOP,
    ReachedStates.GARBAGE_ON_CYCLE,
    ReachedStates.COLLECTION_FREED,
    ReachedStates.CYCLE_SURVIVED,
    ReachedStates.IDLE_COLLECTION,
    ReachedStates.REUSE
  })
  void afterEveryStepTheHeapIsTheModels(@ForAll("collecting") Program program) {
    HeapRun.run(program, CountingHeap.verified(1), Expectations.countingAndCycles());
  }

  @HeapProperty
  @Checks(Invariant.CC_3)
  @MustReach({ReachedStates.COLLECTION_FREED, ReachedStates.CYCLE_SURVIVED})
  void survivorsAreWhatTheJudgeReaches(@ForAll("collecting") Program program) {
    Expectations oracle = Expectations.countingAndCycles().only(Comparison.ORACLE);
    HeapRun.run(program, new CountingHeap(1), oracle);
  }

  @HeapProperty
  @Checks(Invariant.CC_11)
  @MustReach("both found garbage")
  void countingAndCyclesKeepWhatMarkSweepKeeps(@ForAll("simple") Program program) {
    CountingHeap heap = built(1, program);
    NavigableSet<Integer> swept = heap.objects();
    NavigableSet<Integer> marked = heap.objects();
    new MarkSweep(heap.heap(), heap.roots(), swept::remove, HeapWatcher.NOBODY).collect();
    States.reached("both found garbage", swept.size() < marked.size());
    heap.collect();
    require(
        heap.objects().equals(swept),
        Invariant.CC_11,
        "mark-sweep keeps " + swept + ", counting and cycles " + heap.objects());
  }

  @HeapProperty
  @Checks({Invariant.CC_4, Invariant.CC_10})
  @MustReach({"two references of one object to another", "the copies were compared"})
  void eachReferenceBetweenCandidatesIsTakenOffOnce(@ForAll("simple") Program program) {
    CountingHeap heap = built(1, program);
    Map<Integer, Integer> left = new TreeMap<>();
    heap.objects().forEach(object -> left.put(object, heap.count(object)));
    for (int object : heap.objects()) {
      for (int slot = 0; slot < heap.heap().references(object); slot++) {
        left.computeIfPresent(heap.load(object, slot), (target, count) -> count - 1);
      }
      States.reached(
          "two references of one object to another",
          heap.heap().references(object) > 1
              && heap.load(object, 0) != 0
              && heap.load(object, 0) == heap.load(object, 1));
    }
    heap.watchers()
        .add(
            new HeapWatcher() {
              @Override
              public void phaseBegins(CollectionPhase phase) {
                if (phase == CollectionPhase.MOVE_UNREACHABLE) {
                  States.reached("the copies were compared");
                  left.forEach(
                      (object, references) ->
                          require(
                              heap.generations().words().get(object) == Place.candidate(references),
                              Invariant.CC_10,
                              "the references to " + object + " were not taken off once each"));
                }
              }
            });
    heap.collect();
  }

  @HeapProperty
  @Checks(Invariant.CC_13)
  @MustReach("the first collection found something")
  void oneCollectionReachesTheFixpoint(@ForAll("simple") Program program) {
    CountingHeap heap = built(1, program);
    States.reached("the first collection found something", heap.collect() > 0);
    NavigableSet<Integer> survivors = heap.objects();
    int again = heap.collect();
    require(
        again == 0 && heap.objects().equals(survivors),
        Invariant.CC_13,
        "a second collection found " + again + " objects");
  }

  @HeapProperty
  @Checks(Invariant.CC_13)
  @MustReach({ReachedStates.COLLECTION_FREED, ReachedStates.GARBAGE_ON_CYCLE})
  void aCollectionInsideACollectionDoesNothing(@ForAll("collecting") Program program) {
    Expectations expectations = Expectations.countingAndCycles();
    HeapRun.run(program, CountingHeap.verified(2).collectingInside(), expectations);
  }

  /** Each old object gets young ones into its empty slots, and each of these holds itself, too. */
  @HeapProperty
  @Checks(Invariant.CC_23)
  @MustReach("a young object that only an old one holds")
  void anOldObjectKeepsAYoungOne(@ForAll("simple") Program program) {
    CountingHeap heap = built(2, program);
    heap.collect(0);
    NavigableSet<Integer> young = new TreeSet<>();
    for (int old : heap.objects()) {
      for (int slot = 0; slot < heap.heap().references(old); slot++) {
        if (heap.load(old, slot) == 0) {
          int object = heap.allocate(1);
          heap.store(object, 0, object);
          heap.store(old, slot, object);
          heap.endOfOperation(object);
          young.add(object);
        }
      }
    }
    States.reached("a young object that only an old one holds", !young.isEmpty());
    int found = heap.collect(0);
    require(found == 0, Invariant.CC_23, found + " young objects were found unreachable");
    for (int object : young) {
      require(
          heap.isLive(object) && heap.load(object, 0) == object && heap.count(object) == 2,
          Invariant.CC_23,
          "the young object at " + object + " was cleared or freed");
    }
  }

  @HeapProperty
  @Checks({Invariant.CC_1, Invariant.CC_2, Invariant.CC_3, Invariant.CC_9, Invariant.CC_24})
  @MustReach({ReachedStates.DEAD_CYCLE, ReachedStates.COLLECTION_FREED, ReachedStates.REUSE})
  void youngCollectionsHoldTheInvariantsToo(@ForAll("collecting") Program program) {
    Expectations expectations = Expectations.countingAndCycles().collectingByItself();
    HeapRun.run(program, CountingHeap.verified(3).collectingYoung(), expectations);
  }

  @HeapProperty
  @Checks(Invariant.CC_29)
  @MustReach({"an object came back", "something is unreachable", "the lists were compared"})
  void survivorsAndUnreachableStandInOrder(@ForAll("simple") Program program) {
    CountingHeap heap = built(1, program);
    OrderModel model = new OrderModel(heap.heap(), heap.generations().generation(0).objects());
    States.reached("an object came back", model.anyCameBack());
    States.reached("something is unreachable", !model.unreachable().isEmpty());
    heap.watchers()
        .add(
            new HeapWatcher() {
              @Override
              public void phaseBegins(CollectionPhase phase) {
                if (phase == CollectionPhase.DELETE_GARBAGE) {
                  States.reached("the lists were compared");
                  model.requireSame(heap.generations());
                }
              }
            });
    heap.collect();
  }

  private static CountingHeap built(int generations, Program program) {
    CountingHeap heap = new CountingHeap(generations);
    HeapRun.run(program, heap, UNCOMPARED);
    return heap;
  }

  @Provide
  Arbitrary<Program> collecting() {
    return HeapPrograms.simple().collecting().arbitrary();
  }

  @Provide
  Arbitrary<Program> simple() {
    return HeapPrograms.simple().arbitrary();
  }
}

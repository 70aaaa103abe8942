package dev.managedheap.marksweep;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.marksweep.rig.Form;
import dev.managedheap.marksweep.rig.TracingHeap;
import dev.managedheap.memory.error.UnreservedAddressException;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
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
import java.util.NavigableSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What every tracing collector promises, on heaps that heap programs build. */
class TracingCollectorProperties {
  private static final Expectations UNCOMPARED = Expectations.markSweep().only();

  @HeapProperty
  @Checks({
    Invariant.MS_1,
    Invariant.MS_2,
    Invariant.MS_3,
    Invariant.MS_4,
    Invariant.MS_5,
    Invariant.MS_6,
    Invariant.MS_8,
    Invariant.MS_13,
    Invariant.MS_14,
    Invariant.MS_15,
    Invariant.MS_17,
    Invariant.MS_18,
    Invariant.CH_12
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
  void afterEveryStepTheHeapIsTheModels(@ForAll Form form, @ForAll("collecting") Program program) {
    HeapRun.run(program, TracingHeap.verified(form), Expectations.markSweep());
  }

  @HeapProperty
  @Checks(Invariant.MS_25)
  @MustReach({ReachedStates.COLLECTION_FREED, ReachedStates.CYCLE_SURVIVED})
  void survivorsAreWhatTheJudgeReaches(@ForAll Form form, @ForAll("collecting") Program program) {
    Expectations oracle = Expectations.markSweep().only(Comparison.ORACLE);
    HeapRun.run(program, new TracingHeap(form), oracle);
  }

  @HeapProperty
  @Checks(Invariant.MS_9)
  @MustReach("the first collection freed something")
  void aSecondCollectionInARowFreesNothing(@ForAll Form form, @ForAll("simple") Program program) {
    TracingHeap heap = built(form, program);
    States.reached("the first collection freed something", heap.collect() > 0);
    NavigableSet<Integer> survivors = heap.objects();
    int again = heap.collect();
    require(
        again == 0 && heap.objects().equals(survivors),
        Invariant.MS_9,
        "a second collection says that it freed " + again + " objects");
  }

  @HeapProperty
  @Checks(Invariant.MS_10)
  @MustReach("one root less kept less")
  void moreRootsKeepMore(
      @ForAll Form form, @ForAll("simple") Program program, @ForAll int rootsToDrop) {
    TracingHeap more = built(form, program);
    TracingHeap fewer = built(form, program);
    for (int variable = 0; variable < fewer.roots().size(); variable++) {
      if ((rootsToDrop >>> (variable & 31) & 1) == 1) {
        fewer.roots().set(variable, 0);
      }
    }
    more.collect();
    fewer.collect();
    States.reached("one root less kept less", fewer.objects().size() < more.objects().size());
    require(
        more.objects().containsAll(fewer.objects()),
        Invariant.MS_10,
        more.objects() + " survive, and with fewer roots " + fewer.objects());
  }

  @HeapProperty
  @Checks(Invariant.MS_12)
  void theOrderOfRootsAndSlotsDoesNotMatter(@ForAll Form form, @ForAll("simple") Program program) {
    TracingHeap heap = built(form, program);
    TracingHeap reversed = built(form, program);
    reverseRootsAndSlots(reversed);
    heap.collect();
    reversed.collect();
    require(
        heap.objects().equals(reversed.objects()),
        Invariant.MS_12,
        heap.objects() + " survive, and with everything reversed " + reversed.objects());
  }

  private static void reverseRootsAndSlots(TracingHeap heap) {
    int roots = heap.roots().size();
    for (int i = 0, j = roots - 1; i < j; i++, j--) {
      heap.roots().set(i, heap.roots().set(j, heap.roots().get(i)));
    }
    for (int object : heap.objects()) {
      for (int i = 0, j = heap.heap().slots(object) - 1; i < j; i++, j--) {
        int value = heap.load(object, i);
        heap.store(object, i, heap.load(object, j));
        heap.store(object, j, value);
      }
    }
  }

  @HeapProperty
  @Checks({Invariant.MS_11, Invariant.MS_24})
  @MustReach({ReachedStates.DEAD_CYCLE, ReachedStates.REUSE})
  void collectionsAnywhereKeepWhatTheProgramSees(
      @ForAll Form form, @ForAll("simple") Program program) {
    Expectations expectations =
        Expectations.markSweep()
            .collectingByItself()
            .expect(Comparison.SAFETY, Invariant.MS_11)
            .expect(Comparison.STRUCTURE, Invariant.MS_24)
            .refusal(UnreservedAddressException.class, Invariant.MS_24);
    HeapRun.run(program, TracingHeap.verified(form).collectingAtEveryAllocation(), expectations);
  }

  @HeapProperty
  @Checks(Invariant.MS_19)
  @MustReach("a survivor that is reached twice")
  void eachSurvivorIsScannedOnceAndNothingElse(
      @ForAll Form form, @ForAll("simple") Program program) {
    TracingHeap heap = built(form, program);
    heap.collect();
    NavigableSet<Integer> survivors = heap.objects();
    int references = 0;
    for (int object : survivors) {
      for (int slot = 0; slot < heap.heap().references(object); slot++) {
        references += heap.load(object, slot) == 0 ? 0 : 1;
      }
    }
    States.reached("a survivor that is reached twice", references > survivors.size());
    require(
        heap.objectsScanned() == survivors.size(),
        Invariant.MS_19,
        heap.objectsScanned() + " objects were scanned for " + survivors.size() + " survivors");
  }

  @HeapProperty
  @Checks({Invariant.MS_25, Invariant.MS_19})
  @MustReach("something was freed")
  void bothFormsFreeTheSameInTheSameOrder(@ForAll("simple") Program program) {
    TracingHeap textbook = built(Form.TEXTBOOK, program);
    TracingHeap bitmap = built(Form.BITMAP, program);
    int freed = textbook.collect();
    States.reached("something was freed", freed > 0);
    NavigableSet<Integer> inOrder = new TreeSet<>();
    for (int object : textbook.takeFreed()) {
      require(
          inOrder.isEmpty() || inOrder.last() < object,
          Invariant.MS_19,
          "the sweep goes back to " + object);
      inOrder.add(object);
    }
    require(
        bitmap.collect() == freed && bitmap.objects().equals(textbook.objects()),
        Invariant.MS_25,
        textbook.objects() + " survive with the textbook's form, " + bitmap.objects());
  }

  @HeapProperty
  @Checks(Invariant.MS_20)
  @MustReach({ReachedStates.COLLECTION_FREED, ReachedStates.CYCLE_SURVIVED})
  void aCollectionInsideACollectionDoesNothing(
      @ForAll Form form, @ForAll("collecting") Program program) {
    TracingHeap heap = TracingHeap.verified(form).collectingInside();
    HeapRun.run(program, heap, Expectations.markSweep());
  }

  @HeapProperty
  @Checks(Invariant.MS_16)
  void aDeepGraphNeedsNoDeepStack(@ForAll Form form) {
    TracingHeap heap = new TracingHeap(form);
    int depth = 100_000;
    int last = 0;
    for (int i = 0; i < depth; i++) {
      int object = heap.allocate(1);
      heap.store(object, 0, last);
      last = object;
    }
    heap.endOfOperation(last);
    heap.bind(0, last);
    try {
      require(heap.collect() == 0, Invariant.MS_16, "a part of a chain was freed");
    } catch (StackOverflowError overflow) {
      throw new InvariantViolation(Invariant.MS_16, "no stack for " + depth + " objects", overflow);
    }
    heap.bind(0, 0);
    require(heap.collect() == depth, Invariant.MS_16, "a part of a chain is left");
  }

  /** The heap that a program leaves, nothing compared. */
  static TracingHeap built(Form form, Program program) {
    TracingHeap heap = new TracingHeap(form);
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

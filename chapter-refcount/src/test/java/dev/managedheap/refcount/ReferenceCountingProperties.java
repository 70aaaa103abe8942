package dev.managedheap.refcount;

import static dev.managedheap.testkit.heap.ReachedStates.CASCADE;
import static dev.managedheap.testkit.heap.ReachedStates.DEAD_CYCLE;
import static dev.managedheap.testkit.heap.ReachedStates.DEAD_SELF_LOOP;
import static dev.managedheap.testkit.heap.ReachedStates.DOUBLE_CHILD;
import static dev.managedheap.testkit.heap.ReachedStates.GARBAGE_ON_CYCLE;
import static dev.managedheap.testkit.heap.ReachedStates.REUSE;
import static dev.managedheap.testkit.heap.ReachedStates.SHARED_CHILD;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.heap.Comparison;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Counting beside the abstract model, after every step of a heap program. */
class ReferenceCountingProperties {
  private static void run(Program program, CountingHeap.Below below, Expectations expectations) {
    HeapRun.run(program, new CountingHeap(below), expectations);
  }

  @HeapProperty
  @Checks({
    Invariant.CH_1,
    Invariant.RC_2,
    Invariant.RC_3,
    Invariant.RC_6,
    Invariant.RC_9,
    Invariant.RC_13
  })
  @MustReach({CASCADE, DOUBLE_CHILD, SHARED_CHILD, DEAD_CYCLE, DEAD_SELF_LOOP, REUSE})
  void ch1_aProgramRunsAsOnTheModel(@ForAll("observing") Program program) {
    run(program, CountingHeap.Below.FIRST_FIT, Expectations.counting());
  }

  @HeapProperty
  @Checks(Invariant.RC_1)
  @MustReach({CASCADE, SHARED_CHILD, DEAD_CYCLE, REUSE})
  void rc1_aCountIsTheNumberOfReferences(@ForAll("simple") Program program) {
    Comparison[] counts = {Comparison.COUNTS, Comparison.VERIFIER};
    run(program, CountingHeap.Below.FIRST_FIT, Expectations.counting().only(counts));
  }

  @HeapProperty
  @Checks(Invariant.RC_4)
  @MustReach({CASCADE, SHARED_CHILD})
  void rc4_withoutCyclesNoGarbageIsLeft(@ForAll("acyclic") Program program) {
    Expectations garbageFree = Expectations.counting().only(Comparison.COMPLETENESS);
    run(program, CountingHeap.Below.BUMP, garbageFree);
  }

  @HeapProperty
  @Checks(Invariant.RC_5)
  @MustReach({CASCADE, SHARED_CHILD, DEAD_CYCLE})
  void rc5_whatCanBeReachedIsKept(@ForAll("simple") Program program) {
    Expectations safety = Expectations.counting().only(Comparison.SAFETY);
    run(program, CountingHeap.Below.BUMP, safety);
  }

  @HeapProperty
  @Checks(Invariant.RC_8)
  @MustReach({DOUBLE_CHILD, SHARED_CHILD})
  void rc8_theDyingReleaseEachSlotOnce(@ForAll("wide") Program program) {
    Expectations childRelease = Expectations.counting().only(Comparison.CHILD_RELEASE);
    run(program, CountingHeap.Below.BUMP, childRelease);
  }

  @HeapProperty
  @Checks(Invariant.RC_10)
  @MustReach({CASCADE, DOUBLE_CHILD})
  void rc10_childrenAreFreedBeforeTheirParent(@ForAll("acyclic") Program program) {
    Expectations order = Expectations.counting().only(Comparison.FREED_ORDER);
    run(program, CountingHeap.Below.FIRST_FIT, order);
  }

  @HeapProperty
  @Checks(Invariant.RC_16)
  @MustReach({DEAD_CYCLE, DEAD_SELF_LOOP, GARBAGE_ON_CYCLE})
  void rc16_cyclesAreNeverFreed(@ForAll("simple") Program program) {
    Expectations cyclesKept = Expectations.counting().only(Comparison.CYCLE_KEPT);
    run(program, CountingHeap.Below.FIRST_FIT, cyclesKept);
  }

  @Provide
  Arbitrary<Program> simple() {
    return HeapPrograms.simple().arbitrary();
  }

  @Provide
  Arbitrary<Program> observing() {
    return HeapPrograms.simple().observing().arbitrary();
  }

  @Provide
  Arbitrary<Program> acyclic() {
    return HeapPrograms.simple().acyclic().arbitrary();
  }

  /** Few variables and many slots, so that a slot's value often stands in another one too. */
  @Provide
  Arbitrary<Program> wide() {
    return HeapPrograms.simple().variables(3).slots(8).arbitrary();
  }
}

package dev.managedheap.checks.exercises.deferred;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.error.AddressException;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Line;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.heap.Comparison;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;

/** A heap that counts what slots hold, and reconciles: after each operation, or now and then. */
public final class DeferredProperties {
  private static final Expectations RECONCILED =
      Expectations.counting()
          .only(
              Comparison.SAFETY,
              Comparison.COMPLETENESS,
              Comparison.CYCLE_KEPT,
              Comparison.VERIFIER)
          .expect(Comparison.COMPLETENESS, Invariant.RC_17)
          .expect(Comparison.CYCLE_KEPT, Invariant.RC_17)
          .refusal(AddressException.class, Invariant.RC_6);

  private static final int NOW_AND_THEN = 5;

  @HeapProperty
  @Checks({Invariant.RC_1, Invariant.RC_5, Invariant.RC_6, Invariant.RC_17})
  @Label("reconciled after each operation, it frees what eager counting frees")
  void reconciledAtOnce(@ForAll("programs") Program program) {
    HeapRun.run(program, new DeferredHeap(true), RECONCILED);
  }

  @HeapProperty
  @Checks({Invariant.RC_1, Invariant.RC_5, Invariant.RC_6, Invariant.RC_17})
  @Label("reconciled now and then, it keeps nothing in the end that eager counting frees")
  void reconciledNowAndThen(@ForAll("programs") Program program) {
    DeferredHeap heap = new DeferredHeap(false);
    HeapRun run =
        new HeapRun(heap, RECONCILED.without(Comparison.COMPLETENESS, Comparison.CYCLE_KEPT));
    int operations = 0;
    for (Line line : program.lines()) {
      run.step(line);
      operations++;
      if (operations % NOW_AND_THEN == 0) {
        heap.reconcile();
        heap.verify();
      }
    }
    heap.reconcile();
    heap.verify();
    int left = heap.graph().objects().length;
    int eager = run.model().live().size();
    require(
        left == eager,
        Invariant.RC_17,
        "after the last reconcile " + left + " objects are left; eager counting keeps " + eager);
  }

  @Provide
  Arbitrary<Program> programs() {
    return HeapPrograms.simple().variables(3).slots(2).length(25).arbitrary();
  }
}

package dev.managedheap.testkit.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.heap.CountingToyHeap.Mistake;
import dev.managedheap.testkit.model.SimpleInterpreter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class HeapRunTest {
  private static Program program(String... lines) {
    return Program.of(String.join("\n", lines));
  }

  private static List<String> run(Mistake mistake, String... lines) {
    Expectations expectations =
        Expectations.countingAndCycles().refusal(ToyHeap.NotLive.class, Invariant.RC_6);
    return HeapRun.run(program(lines), new CountingToyHeap(mistake), expectations);
  }

  @Test
  void aRunPrintsWhatTheProgramPrints() {
    String[] lines = {"new a 1", "set a 0 a", "drop a", "new a 0", "refs a", "collect", "live"};
    assertThat(run(Mistake.NONE, lines))
        .isEqualTo(SimpleInterpreter.outcome(program(lines)))
        .contains("collect 2 = 1");
  }

  @Test
  void aFailureNamesTheStepTheLineAndTheProgram() {
    assertThatThrownBy(
            () -> run(Mistake.NO_INCREMENT_ON_STORE, "new a 1", "", "new b 0", "set a 0 b"))
        .isInstanceOf(InvariantViolation.class)
        .hasMessage(
            """
            RC-1 COUNT-EXACT: object 2 (address 32) has the count 1, but 2 references
            at step 3, line 4: set a 0 b
            program so far:
              new a 1

              new b 0
              set a 0 b
            """);
  }

  @Test
  void anExceptionThatIsNoRefusalNamesNoInvariant() {
    Throwable thrown =
        catchThrowable(
            () ->
                HeapRun.run(
                    program("new a 0", "alias a a"),
                    new CountingToyHeap(Mistake.DECREMENT_FIRST),
                    Expectations.counting()));
    assertThat(thrown)
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageContaining("NotLive: nothing lives at address 16\nat step 2, line 2: alias a a")
        .hasCauseInstanceOf(ToyHeap.NotLive.class);
  }

  @Test
  void aRefusalStandsForItsInvariant() {
    assertThatThrownBy(() -> run(Mistake.DECREMENT_FIRST, "new a 0", "alias a a"))
        .isInstanceOfSatisfying(
            InvariantViolation.class,
            violation -> assertThat(violation.invariant()).isEqualTo(Invariant.RC_6));
  }

  @Test
  void aCaseThatTheHeapExcludesIsNoFailure() {
    HeapUnderTest small =
        new CountingToyHeap(Mistake.NONE) {
          @Override
          public int allocate(int slots) {
            throw new TestAbortedException("too large");
          }
        };
    assertThatThrownBy(() -> HeapRun.run(program("new a 0"), small, Expectations.counting()))
        .isExactlyInstanceOf(TestAbortedException.class);
  }

  @Test
  void withoutACollectorACollectionChangesNothing() {
    assertThat(run(Mistake.NO_COLLECTOR, "new a 1", "set a 0 a", "drop a", "collect", "live"))
        .containsExactly("collect 2 = 0", "live 1");
  }

  @Test
  void statementsThatAreNotSimpleAreRefused() {
    assertThatThrownBy(() -> run(Mistake.NONE, "freeze"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a simple operation: 1: freeze");
  }

  @Test
  void aHeapThatCollectsByItselfMayFreeEarlyButOnlyWhatCannotBeReached() {
    Program program =
        program(
            "new a 1", "new b 0", "set a 0 b", "drop b", "new c 0", "drop c", "new d 0", "live");
    ToyHeap eager = new TracingToyHeap(TracingToyHeap.Mistake.COLLECTS_AT_ALLOCATION);
    HeapRun.run(program, eager, Expectations.markSweep().collectingByItself());

    Program lastSlot = program("new a 1", "new b 0", "set a 0 b", "drop b", "collect");
    ToyHeap wrong = new TracingToyHeap(TracingToyHeap.Mistake.LAST_SLOT_SKIPPED);
    Expectations safety =
        Expectations.markSweep()
            .collectingByItself()
            .without(Comparison.ORACLE, Comparison.IDEMPOTENCE);
    assertThatThrownBy(() -> HeapRun.run(lastSlot, wrong, safety))
        .hasMessageContaining("MS-1 SAFETY: object 2 (address 32) can be reached, but is freed");
  }

  @Test
  void theHeapsOwnVerifierIsAskedUnlessItIsLeftOut() {
    Program program = program("new a 0");
    assertThatThrownBy(() -> HeapRun.run(program, unverifiable(), Expectations.counting()))
        .hasMessageStartingWith("PA-1 NO-OVERLAP: planted\nat step 1, line 1: new a 0");
    HeapRun.run(program, unverifiable(), Expectations.counting().without(Comparison.VERIFIER));
    HeapRun.run(program, unverifiable(), Expectations.counting().only(Comparison.COUNTS));
  }

  private static HeapUnderTest unverifiable() {
    return new CountingToyHeap(Mistake.NONE) {
      @Override
      public void verify() {
        throw new InvariantViolation(Invariant.PA_1, "planted");
      }
    };
  }
}

package dev.managedheap.testkit.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.generate.HeapPrograms;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake in a toy heap is found by random programs, under the invariant that it breaks. */
class MistakesTest {
  private static final int SEEDS = 20;
  private static final int PROGRAMS = 100;

  private static final Expectations COUNTING = Expectations.countingAndCycles();
  private static final Expectations TRACING = Expectations.markSweep();

  static Stream<Arguments> mistakes() {
    return Stream.of(
        counting(CountingToyHeap.Mistake.NO_INCREMENT_ON_STORE, COUNTING, Invariant.RC_1),
        counting(
            CountingToyHeap.Mistake.NO_DECREMENT_ON_OVERWRITE,
            COUNTING.only(Comparison.COMPLETENESS),
            Invariant.RC_4),
        counting(
            CountingToyHeap.Mistake.DECREMENT_FIRST,
            COUNTING.refusal(ToyHeap.NotLive.class, Invariant.RC_7),
            Invariant.RC_7),
        counting(CountingToyHeap.Mistake.CHILDREN_KEPT, COUNTING, Invariant.RC_8),
        counting(CountingToyHeap.Mistake.CHILDREN_ONCE, COUNTING, Invariant.RC_8),
        counting(
            CountingToyHeap.Mistake.FREED_AT_ONE,
            COUNTING.only(Comparison.CYCLE_KEPT),
            Invariant.RC_16),
        counting(CountingToyHeap.Mistake.PARENT_FIRST, COUNTING, Invariant.RC_10),
        counting(CountingToyHeap.Mistake.ROOT_FORGOTTEN, COUNTING, Invariant.CH_1),
        counting(CountingToyHeap.Mistake.LAST_SLOT_LOST, COUNTING, Invariant.CH_1),
        counting(CountingToyHeap.Mistake.CYCLES_KEPT, COUNTING, Invariant.CC_3),
        counting(CountingToyHeap.Mistake.COUNTS_KEPT_BY_COLLECTION, COUNTING, Invariant.RC_8),
        counting(
            CountingToyHeap.Mistake.COUNTS_KEPT_BY_COLLECTION,
            COUNTING.only(Comparison.COUNTS).expect(Comparison.COUNTS, Invariant.CC_4),
            Invariant.CC_4),
        counting(
            CountingToyHeap.Mistake.SAYS_LIVE,
            COUNTING.only(Comparison.IDEMPOTENCE),
            Invariant.CC_13),
        tracing(TracingToyHeap.Mistake.LAST_SLOT_SKIPPED, TRACING, Invariant.MS_25),
        tracing(
            TracingToyHeap.Mistake.LAST_SLOT_SKIPPED,
            TRACING.only(Comparison.SAFETY),
            Invariant.MS_1),
        tracing(TracingToyHeap.Mistake.SELF_LOOPS_KEPT, TRACING, Invariant.MS_25),
        tracing(
            TracingToyHeap.Mistake.SELF_LOOPS_KEPT,
            TRACING.only(Comparison.COMPLETENESS),
            Invariant.MS_2),
        tracing(TracingToyHeap.Mistake.SLOTS_KEPT, TRACING, Invariant.MS_6),
        tracing(TracingToyHeap.Mistake.SWAPS_SLOTS, TRACING, Invariant.MS_6),
        tracing(TracingToyHeap.Mistake.COLLECTS_AT_ALLOCATION, early(), Invariant.MS_24),
        tracing(
            TracingToyHeap.Mistake.SAYS_LIVE, TRACING.only(Comparison.IDEMPOTENCE), Invariant.MS_9),
        tracing(
            TracingToyHeap.Mistake.SAYS_LIVE, TRACING.only(Comparison.COLLECTED), Invariant.CH_12));
  }

  private static Expectations early() {
    return TRACING.expect(Comparison.CYCLE_KEPT, Invariant.MS_24).without(Comparison.COLLECTED);
  }

  private static Arguments counting(
      CountingToyHeap.Mistake mistake, Expectations expectations, Invariant invariant) {
    Supplier<ToyHeap> heap = () -> new CountingToyHeap(mistake);
    return Arguments.of(mistake.name(), heap, expectations, invariant);
  }

  private static Arguments tracing(
      TracingToyHeap.Mistake mistake, Expectations expectations, Invariant invariant) {
    Supplier<ToyHeap> heap = () -> new TracingToyHeap(mistake);
    return Arguments.of(mistake.name(), heap, expectations, invariant);
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("mistakes")
  void aMistakeIsFoundUnderItsInvariant(
      String mistake, Supplier<ToyHeap> heap, Expectations expectations, Invariant invariant) {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(firstViolation(seed, heap, expectations))
          .as("%s with seed %d", mistake, seed)
          .contains(invariant);
    }
  }

  @Test
  void noMistakeIsFoundWhereNoneIs() {
    for (int seed = 0; seed < 5; seed++) {
      assertThat(
              firstViolation(
                  seed, () -> new CountingToyHeap(CountingToyHeap.Mistake.NONE), COUNTING))
          .isEmpty();
      assertThat(
              firstViolation(
                  seed,
                  () -> new CountingToyHeap(CountingToyHeap.Mistake.NO_COLLECTOR),
                  Expectations.counting()))
          .isEmpty();
      assertThat(
              firstViolation(seed, () -> new TracingToyHeap(TracingToyHeap.Mistake.NONE), TRACING))
          .isEmpty();
      assertThat(
              firstViolation(
                  seed,
                  () -> new TracingToyHeap(TracingToyHeap.Mistake.COLLECTS_AT_ALLOCATION),
                  TRACING.collectingByItself()))
          .isEmpty();
    }
  }

  private static Optional<Invariant> firstViolation(
      int seed, Supplier<ToyHeap> heap, Expectations expectations) {
    for (Program program : HeapPrograms.simple().collecting().samples(seed, PROGRAMS)) {
      try {
        HeapRun.run(program, heap.get(), expectations);
      } catch (InvariantViolation violation) {
        return Optional.of(violation.invariant());
      }
    }
    return Optional.empty();
  }
}

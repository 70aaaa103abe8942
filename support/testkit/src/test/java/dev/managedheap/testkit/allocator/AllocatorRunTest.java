package dev.managedheap.testkit.allocator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.testkit.allocator.ToyAllocator.Mistake;
import dev.managedheap.testkit.generate.AllocatorScripts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocatorRunTest {
  private static final AllocatorExpectations ALL =
      AllocatorExpectations.all().refusal(IllegalArgumentException.class, Invariant.PA_13);

  private static void run(Mistake mistake, AllocatorExpectations expectations, String... lines) {
    AllocatorScript script = AllocatorScript.of(String.join("\n", lines));
    AllocatorRun.run(script, new ToyAllocator(mistake), expectations);
  }

  @ParameterizedTest
  @CsvSource({
    "EIGHT_BYTES_ALIGNED, PA_3",
    "TOO_SMALL, PA_4",
    "OVERLAPS, PA_1",
    "WRITES_LINK, PA_10",
    "WRITES_BEHIND_RELEASED, PA_10",
    "LOSES_DATA, PA_11",
    "NOT_ZEROED, PA_12",
    "VERIFIER_FAILS, PA_27"
  })
  void aMistakeIsFoundUnderItsInvariant(Mistake mistake, Invariant invariant) {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(firstViolation(seed, mistake, ALL)).as("seed %d", seed).contains(invariant);
    }
  }

  @Test
  void noMistakeIsFoundWhereNoneIs() {
    for (int seed = 0; seed < 5; seed++) {
      assertThat(firstViolation(seed, Mistake.NONE, ALL)).isEmpty();
    }
  }

  @Test
  void onlyWhatIsExpectedIsChecked() {
    AllocatorExpectations fit = AllocatorExpectations.all().only(Invariant.PA_4);
    assertThat(firstViolation(1, Mistake.EIGHT_BYTES_ALIGNED, fit)).isEmpty();
    assertThat(firstViolation(1, Mistake.VERIFIER_FAILS, fit)).isEmpty();
    assertThat(firstViolation(1, Mistake.TOO_SMALL, fit)).contains(Invariant.PA_4);
    assertThat(firstViolation(1, Mistake.VERIFIER_FAILS, fit.verified())).contains(Invariant.PA_27);
  }

  private static Optional<Invariant> firstViolation(
      int seed, Mistake mistake, AllocatorExpectations expectations) {
    AllocatorScripts scripts = AllocatorScripts.upTo(600).bursts(40).reallocating().zeroing();
    for (AllocatorScript script : scripts.samples(seed, 200)) {
      try {
        AllocatorRun.run(script, new ToyAllocator(mistake), expectations);
      } catch (InvariantViolation violation) {
        return Optional.of(violation.invariant());
      }
    }
    return Optional.empty();
  }

  @Test
  void aFailureNamesTheStepAndTheScript() {
    assertThatThrownBy(() -> run(Mistake.WRITES_LINK, ALL, "allocate 16 times 2", "free 0"))
        .isInstanceOf(InvariantViolation.class)
        .hasMessageStartingWith("PA-10 COOKIE: word 0 of Block[address=8, bytes=16")
        .hasMessageEndingWith(
            """
            has become 4
            at step 2: free 0
            script so far:
              allocate 16 times 2
              free 0
            """);
  }

  @Test
  void anExceptionIsARefusalOrNamesNoInvariant() {
    String[] lines = {"allocate 16 times 3", "free every 1"};
    assertThatThrownBy(() -> run(Mistake.FREES_WRONG, ALL, lines))
        .hasMessageStartingWith("PA-13 MISUSE: java.lang.IllegalArgumentException: no block at 8");
    assertThatThrownBy(() -> run(Mistake.FREES_WRONG, AllocatorExpectations.all(), lines))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageContaining("at step 2: free every 1");
  }

  @Test
  void withoutMemoryTheRunGoesOn() {
    run(
        Mistake.NONE,
        ALL,
        "allocate 60000",
        "allocate 60000",
        "zeroed 60000",
        "reallocate 0 60000",
        "free 0",
        "allocate 60000");
  }

  @Test
  void whatAnAllocatorLacksIsSaid() {
    AllocatorUnderTest bare =
        new AllocatorUnderTest() {
          @Override
          public int allocate(int bytes) {
            return 4;
          }

          @Override
          public void free(int address) {}

          @Override
          public int sizeOf(int address) {
            return 16;
          }

          @Override
          public int read(int address) {
            return 0;
          }

          @Override
          public void write(int address, int word) {}

          @Override
          public void verify() {}
        };
    AllocatorRun run = new AllocatorRun(bare, ALL);
    assertThatThrownBy(() -> run.step(new AllocatorOperation.AllocateZeroed(1)))
        .hasMessageContaining("no zeroed allocation");
    run.step(new AllocatorOperation.Allocate(1, 1));
    assertThatThrownBy(() -> run.step(new AllocatorOperation.Reallocate(0, 2)))
        .hasMessageContaining("no reallocation");
  }
}

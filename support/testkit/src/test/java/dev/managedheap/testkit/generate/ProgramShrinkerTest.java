package dev.managedheap.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.heap.ToyHeaps;
import dev.managedheap.testkit.model.SimpleInterpreter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

class ProgramShrinkerTest {
  private static final ProgramShrinker SHRINKER = new ProgramShrinker(false);

  /** As jqwik does: to the first smaller sample that still fails, until there is none. */
  private static <T> T shrink(Shrinkable<T> sample, Predicate<T> fails) {
    Optional<Shrinkable<T>> smaller = Optional.of(sample);
    Shrinkable<T> smallest = sample;
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = smallest.shrink().filter(candidate -> fails.test(candidate.value())).findFirst();
    }
    return smallest.value();
  }

  private static List<Program> shrunk(Predicate<Program> fails) {
    return HeapPrograms.simple().collecting().samples(1, 200).stream()
        .filter(fails)
        .map(program -> shrink(new ShrinkableSample<>(program, SHRINKER), fails))
        .toList();
  }

  private static Predicate<Program> prints(String line) {
    return program -> SimpleInterpreter.outcome(program).contains(line);
  }

  @Test
  void aProgramThatFreesACycleShrinksToASelfLoop() {
    assertThat(shrunk(prints("collect 2 = 1")))
        .hasSizeGreaterThan(5)
        .allMatch(
            program ->
                program.toString().matches("new a 1\nset a 0 a\n(drop a|new a 0)\ncollect\n"));
  }

  @Test
  void aProgramInWhichSomethingDiesShrinksToTwoLines() {
    assertThat(shrunk(prints("freed 1")))
        .hasSizeGreaterThan(50)
        .allMatch(program -> program.toString().matches("new a 0\n(drop a|new a 0|get a a 0)\n"));
  }

  @Test
  void aWrongHeapsProgramShrinksToTheSmallestThatShowsIt() {
    List<Program> programs =
        shrunk(
            program -> {
              try {
                HeapRun.run(program, ToyHeaps.releasingChildrenOnce(), Expectations.counting());
                return false;
              } catch (InvariantViolation violation) {
                return true;
              }
            });
    assertThat(programs).hasSizeGreaterThan(5).allMatch(program -> program.lines().size() <= 6);
    assertThat(programs)
        .extracting(Program::toString)
        .contains("new a 2\nnew b 0\nset a 0 b\nset a 1 b\ndrop a\n");
  }

  @Test
  void everyCandidateIsSmaller() {
    for (Program program : HeapPrograms.simple().collecting().observing().samples(2, 30)) {
      Shrinkable<Program> sample = new ShrinkableSample<>(program, SHRINKER);
      assertThat(sample.shrink())
          .isNotEmpty()
          .allMatch(smaller -> smaller.distance().compareTo(sample.distance()) < 0);
    }
  }

  @Test
  void theSmallestProgramHasNoSmallerOne() {
    assertThat(new ShrinkableSample<>(Program.of("collect"), SHRINKER).shrink())
        .extracting(Shrinkable::value)
        .containsExactly(Program.of(""));
    assertThat(new ShrinkableSample<>(Program.of(""), SHRINKER).shrink()).isEmpty();
  }
}

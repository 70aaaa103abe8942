package dev.managedheap.checks.junit;

import dev.managedheap.checks.judge.JudgeSettings;
import dev.managedheap.checks.judge.LocalJudge;
import dev.managedheap.checks.judge.Submission;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Exercises;
import dev.managedheap.checks.verdict.Verdict;
import dev.managedheap.checks.verdict.VerdictText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The checks of an exercise as a JUnit test that says what the terminal would say. */
public final class ExerciseTests {
  private static final Path SOURCES = Path.of("src/main/java");

  private ExerciseTests() {}

  /**
   * The test of an exercise, on the sources of the module that it is run in.
   *
   * @throws IllegalArgumentException if there is no such exercise
   */
  public static Stream<DynamicTest> of(String name) {
    return of(name, SOURCES);
  }

  static Stream<DynamicTest> of(String name, Path sources) {
    Exercise exercise =
        Exercises.named(name)
            .orElseThrow(() -> new IllegalArgumentException("there is no exercise " + name));
    return Stream.of(DynamicTest.dynamicTest(exercise.title(), () -> check(exercise, sources)));
  }

  private static void check(Exercise exercise, Path sources) throws IOException {
    Path directory = sources.resolve(exercise.packageName().replace('.', '/'));
    Submission submission = Submission.read(exercise, directory);
    Verdict verdict = new LocalJudge(JudgeSettings.ordinary()).judge(submission);
    if (!verdict.solved()) {
      throw new NotSolved(VerdictText.plain().text(exercise, verdict));
    }
  }

  /** Says why an exercise is not solved; where that was found out would help nobody. */
  static final class NotSolved extends AssertionError {
    private static final long serialVersionUID = 1L;

    NotSolved(String verdict) {
      super("\n\n" + verdict);
      setStackTrace(new StackTraceElement[0]);
    }
  }
}

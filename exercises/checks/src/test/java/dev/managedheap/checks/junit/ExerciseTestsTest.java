package dev.managedheap.checks.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.checks.judge.Judge;
import dev.managedheap.checks.judge.JudgeSettings;
import dev.managedheap.checks.judge.Submission;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Exercises;
import dev.managedheap.checks.pack.SolutionSource;
import dev.managedheap.checks.verdict.VerdictText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The test that a learner runs in an IDE says what the terminal says. */
class ExerciseTestsTest {
  private static final Path SOLUTIONS = Path.of("../solutions/src/main/java");

  @TempDir private Path sources = Path.of("");
  private final Exercise first = Exercises.all().get(0);

  private Executable test() {
    return ExerciseTests.of(first.name(), sources).toList().get(0).getExecutable();
  }

  private Path write(String text) throws IOException {
    Path file = sources.resolve(first.path(first.starter()));
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String solution() throws IOException {
    Path file = SOLUTIONS.resolve(first.path(first.starter()));
    return new SolutionSource(file.toString(), Files.readString(file)).solution();
  }

  private String said() throws IOException {
    Path directory = sources.resolve(first.packageName().replace('.', '/'));
    try (Judge judge = new Judge(JudgeSettings.ordinary())) {
      Submission submission = Submission.read(first, directory);
      return VerdictText.plain().text(first, judge.judge(submission));
    }
  }

  @Test
  void theSolutionPasses() throws IOException {
    write(solution());
    assertThatCode(test()::execute).doesNotThrowAnyException();
  }

  @Test
  void whatIsNotSolvedFailsWithTheWordsOfTheTerminal() throws IOException {
    write(first.starter().text());
    assertThatThrownBy(test()::execute)
        .isInstanceOf(AssertionError.class)
        .hasMessage("\n\n" + said());
    write(solution().replaceFirst(";", ""));
    assertThatThrownBy(test()::execute).hasMessage("\n\n" + said()).hasMessageContaining("compile");
    write(solution().replace("15", "14"));
    assertThatThrownBy(test()::execute).hasMessage("\n\n" + said()).hasMessageContaining("Not yet");
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> ExerciseTests.of("xyzzy"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no exercise xyzzy");
    assertThat(ExerciseTests.of(first.name())).hasSize(1);
  }
}

package dev.managedheap.lab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.checks.judge.Submission;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.verdict.Verdict;
import dev.managedheap.lab.grade.Result.Outcome;
import dev.managedheap.lab.learn.Checker;
import dev.managedheap.lab.learn.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingTest {
  @TempDir private Path root = Path.of("");
  private final Exercise first = Samples.three().get(0);
  private final AtomicInteger judges = new AtomicInteger();
  private Path file = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    file = root.resolve(first.path(first.starter()));
    Files.createDirectories(file.getParent());
  }

  private Result grade(Supplier<Checker> judge) throws InterruptedException {
    Supplier<Checker> counted =
        () -> {
          judges.incrementAndGet();
          return judge.get();
        };
    try (Grading grading = new Grading(counted, 1)) {
      Student student = new Student("ada", root);
      grading.grade(student, first);
      return grading.grade(student, first);
    }
  }

  private Outcome outcome() throws InterruptedException {
    return grade(Samples.SayingChecker::new).outcome();
  }

  /** A judge that does this when it is asked. */
  private static Checker judge(Supplier<Verdict> answer) {
    return new Samples.SayingChecker() {
      @Override
      public Verdict check(Submission submission) {
        return answer.get();
      }
    };
  }

  @Test
  void theJudgeSaysWhatBecameOfIt() throws Exception {
    Files.writeString(file, Samples.SOLVED);
    Result solved = grade(Samples.SayingChecker::new);
    assertThat(solved.isSolved()).isTrue();
    assertThat(solved.label()).isEqualTo("solved");
    Files.writeString(file, "not at all");
    assertThat(outcome()).isEqualTo(Outcome.NOT_SOLVED);
  }

  @Test
  void nothingHandedInIsMissing() throws Exception {
    Result result = grade(Samples.SayingChecker::new);
    assertThat(result.outcome()).isEqualTo(Outcome.MISSING);
    assertThat(result.text()).isEqualTo("There is no Task.java");
  }

  @Test
  void aFileThatIsNoTextOrFarTooLargeIsNotSolved() throws Exception {
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(outcome()).isEqualTo(Outcome.NOT_SOLVED);
    Files.writeString(file, "x".repeat(1_000_001));
    assertThat(grade(Samples.SayingChecker::new).label()).isEqualTo("unreadable");
    Files.writeString(file, Samples.SOLVED);
    for (int i = 0; i < 60; i++) {
      Files.writeString(file.resolveSibling("Extra" + i + ".java"), "");
    }
    assertThat(grade(Samples.SayingChecker::new).label()).isEqualTo("unreadable");
  }

  @Test
  void aJudgeThatFailsIsReplacedAndSaidToHaveFailed() throws Exception {
    Files.writeString(file, Samples.SOLVED);
    Result thrown =
        grade(
            () ->
                judge(
                    () -> {
                      throw new IllegalStateException("no worker");
                    }));
    assertThat(thrown.outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(thrown.text()).contains("no worker");
    assertThat(judges.get()).isEqualTo(3);
    Result said = grade(() -> judge(() -> new Verdict.CheckerFailed("our mistake")));
    assertThat(said.outcome()).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void aJudgeThatDoesNotAnswerIsGivenUp() throws Exception {
    Files.writeString(file, Samples.SOLVED);
    Result result =
        grade(
            () ->
                judge(
                    () -> {
                      try {
                        Thread.sleep(60_000);
                      } catch (InterruptedException closed) {
                        Thread.currentThread().interrupt();
                      }
                      return new Verdict.CheckerFailed("awake");
                    }));
    assertThat(result.outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(result.text()).isEqualTo("The judge gave no answer within 1 seconds.");
  }
}

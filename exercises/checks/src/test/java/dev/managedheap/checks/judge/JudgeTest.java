package dev.managedheap.checks.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.checks.Sources;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.verdict.Page;
import dev.managedheap.checks.verdict.Stop;
import dev.managedheap.checks.verdict.Verdict;
import dev.managedheap.checks.verdict.VerdictText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What learners do to the process that checks them, and what they are told. */
class JudgeTest {
  private static final Exercise EXERCISE = Sources.first();
  private static Judge judge;

  @BeforeAll
  static void start() {
    judge = new Judge(settings().withLongestCase(300).withMegabytes(32));
  }

  private static JudgeSettings settings() {
    return new JudgeSettings(Sources.classPath(), List.of(), 64, 1000, 1);
  }

  @AfterAll
  static void end() {
    judge.close();
  }

  private static Verdict judged(String statement, String members) {
    return judge.judge(new Submission(EXERCISE, Sources.mistaken(statement, members)));
  }

  private static String text(Verdict verdict) {
    String text = VerdictText.plain().text(EXERCISE, verdict);
    assertThat(text.lines()).allMatch(line -> line.length() <= Page.WIDTH);
    return text;
  }

  private static final String NEVER = "Boolean.parseBoolean(\"no\")";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENDLESS_LOOP    | while (Boolean.TRUE) { }                      | goes on and on
          STACK_OVERFLOW  | deeper();                                     | deeper
          OUT_OF_MEMORY   | while (Boolean.TRUE) { all.add(new int[9999]); } | more and more
          TOO_MUCH_OUTPUT | while (Boolean.TRUE) { System.out.println("line"); } | without end
          EXIT            | System.exit(0);                               | ends the program
          THREAD_LEFT     | new Thread(() -> idle()).start();              | a thread
          WAITS_FOREVER   | idle();                                       | does not come
          """)
  void whatStopsTheChecksIsTold(Stop stop, String statement, String words) {
    Verdict verdict =
        judged(
            statement,
            """
              private static final java.util.List<Object> all = new java.util.ArrayList<>();
              private static void deeper() { deeper(); }
              private static void idle() {
                try { Thread.sleep(100_000); } catch (InterruptedException e) { }
              }
            """);
    assertThat(verdict).isInstanceOf(Verdict.Stopped.class);
    Verdict.Stopped stopped = (Verdict.Stopped) verdict;
    assertThat(stopped.how()).isEqualTo(stop);
    assertThat(stopped.place()).isPresent();
    assertThat(text(verdict)).contains(words).contains(EXERCISE.starter().name() + ", line ");
  }

  @Test
  void whatIsKeptFromCaseToCaseIsNoticed() {
    Verdict verdict =
        judged("if (count++ > 20) { count = count / 0; }", "private static int count;");
    assertThat(verdict).isInstanceOf(Verdict.Wrong.class);
    assertThat(text(verdict)).contains("static").contains("field").contains("ArithmeticException");
  }

  @Test
  void whatACasePrintsIsShown() {
    Verdict verdict =
        judged(
            "System.out.println(\"here I am\"); if (!"
                + NEVER
                + ") { throw new IllegalStateException(\"oh\"); }",
            "");
    assertThat(text(verdict))
        .contains("Your code printed")
        .contains("here I am")
        .contains("IllegalStateException: oh");
  }

  @Test
  void anAssertionWithoutAMessageIsCalledByItsName() {
    Verdict verdict = judged("assert " + NEVER + ";", "");
    assertThat(text(verdict)).contains("AssertionError").doesNotContain("null");
  }

  @Test
  void aMethodThatIsNotWrittenYetIsNotWrong() {
    Verdict verdict =
        judged("if (!" + NEVER + ") { throw new UnsupportedOperationException(\"later\"); }", "");
    assertThat(verdict).isInstanceOf(Verdict.Unfinished.class);
    assertThat(text(verdict)).startsWith("Not finished yet: later.");
  }

  @Test
  void theStarterIsNotBegun() {
    Verdict verdict = judge.judge(Submission.starter(EXERCISE));
    assertThat(verdict).isInstanceOf(Verdict.Unfinished.class);
    assertThat(text(verdict)).startsWith("Not begun yet");
    assertThat(judge.judge(new Submission(EXERCISE, List.of())).label()).isEqualTo("not finished");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          public static int my | The checks look for Rounding.words(int) and do not find it.
          public int           | The checks use Rounding.words(int) without an object, and it is not
          static int           | and cannot reach it
          """)
  void aMethodThatTheChecksMissIsNamed(String changed, String sentence) {
    List<SourceFile> files = new ArrayList<>();
    for (SourceFile file : Sources.of(EXERCISE).solution()) {
      String space = changed.endsWith("my") ? "" : " ";
      files.add(
          new SourceFile(
              file.name(), file.text().replaceAll("public static int ", changed + space)));
    }
    Verdict verdict = judge.judge(new Submission(EXERCISE, files));
    assertThat(verdict.label()).isEqualTo("does not compile");
    assertThat(text(verdict)).contains(sentence).doesNotContain("@");
  }

  @Test
  void anEmptyFileIsNotBegun() {
    SourceFile empty = new SourceFile(EXERCISE.starter().name(), "\n");
    Verdict verdict = judge.judge(new Submission(EXERCISE, List.of(empty)));
    assertThat(text(verdict)).startsWith("Not finished yet: the file Rounding.java is empty.");
  }

  @Test
  void theSolutionIsSolvedAfterAllThat() {
    judge.prepare(EXERCISE);
    Verdict verdict = judge.judge(new Submission(EXERCISE, Sources.of(EXERCISE).solution()));
    assertThat(verdict.solved()).as(text(verdict)).isTrue();
  }

  @Test
  void aCheckCanBeGivenUp() throws Exception {
    try (Judge other = new Judge(settings().withLongestCase(60_000))) {
      Submission endless =
          new Submission(EXERCISE, Sources.mistaken("while (Boolean.TRUE) { }", ""));
      CompletableFuture<Verdict> result = CompletableFuture.supplyAsync(() -> other.judge(endless));
      while (!other.isRunning()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      other.cancel();
      assertThatThrownBy(result::join).hasCauseInstanceOf(CancellationException.class);
      assertThat(other.judge(new Submission(EXERCISE, Sources.of(EXERCISE).solution())).solved())
          .isTrue();
    }
  }
}

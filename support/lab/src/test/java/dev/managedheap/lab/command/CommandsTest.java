package dev.managedheap.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @Test
  void withoutWordsItShowsTheCommandsInAFewLines() {
    LabRun run = LabRun.of();
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSizeLessThan(20);
    assertThat(run.out())
        .contains("  run ", "  conform ", "  replay ", "  test ", "  learn ", "help COMMAND");
    assertThat(run.out()).contains("book").doesNotContain("warm-up");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theVersionNamesTheJava() {
    LabRun run = LabRun.of("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("lab ").contains(System.getProperty("java.version"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "test",
        "run",
        "conform",
        "replay",
        "experiment",
        "book",
        "learn",
        "grade",
        "bench",
        "help"
      })
  void everyHelpIsCompleteAndFitsOnAScreen(String command) {
    LabRun run = command.isEmpty() ? LabRun.of("--help") : LabRun.of("help", command);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: ./lab " + command);
    if (!command.equals("help")) {
      assertThat(run.out()).contains("Example", "Exit code");
    }
    assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.out()).isASCII();
  }

  @Test
  void theOptionHelpAndTheCommandHelpSayTheSame() {
    assertThat(LabRun.of("run", "--help")).isEqualTo(LabRun.of("help", "run"));
    assertThat(LabRun.of("help")).isEqualTo(LabRun.of("--help"));
  }

  @Test
  void aWrongCommandGetsASuggestion() {
    LabRun run = LabRun.of("conforn", "x");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            lab: there is no command 'conforn'; did you mean 'conform'?
            For all commands: ./lab --help
            """);
    assertThat(LabRun.of("xyzzy").err()).startsWith("lab: there is no command 'xyzzy'\n");
    assertThat(LabRun.of("help", "rnu").err())
        .isEqualTo("lab: there is no command 'rnu'; did you mean 'run'?\n");
  }

  @Test
  void aWrongOptionGetsASuggestion() {
    LabRun run = LabRun.of("test", "--sead", "1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            lab: there is no option '--sead'; did you mean '--seed'?
            For its words: ./lab help test
            """);
  }

  @Test
  void aWordTooManyOrTooFewIsSaid() {
    assertThat(LabRun.of("conform", "a", "b").err()).startsWith("lab: 'b' is one word too many\n");
    assertThat(LabRun.of("conform").err()).startsWith("lab: Missing required parameter: 'DIR'\n");
    assertThat(LabRun.of("run").code()).isEqualTo(2);
    assertThat(LabRun.of("replay").code()).isEqualTo(2);
  }

  @Test
  void aStepOfLearningHasItsOwnHelpAndItsMistakesAreExplained() {
    LabRun help = LabRun.of("learn", "hint", "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: ./lab learn hint [-h] [--plain] [NAME]");
    assertThat(LabRun.of("learn", "hnit"))
        .isEqualTo(
            new LabRun(
                2,
                "",
                """
                lab: there is no command 'hnit'; did you mean 'hint'?
                For its words: ./lab help learn
                """));
    assertThat(LabRun.of("learn", "next", "now"))
        .isEqualTo(
            new LabRun(
                2,
                "",
                """
                lab: 'now' is one word too many
                For its words: ./lab learn next --help
                """));
    assertThat(LabRun.of("learn", "reset").err())
        .startsWith("lab: Missing required parameter: 'NAME'\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"learn", "grade"})
  void nobodyLearnsWithoutTheScript(String command) {
    LabRun run = LabRun.of(command);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("only when it is started by its script");
  }

  @Test
  void theBookIsNotBuiltWithoutTheScript() {
    LabRun run = LabRun.of("book");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("only when it is started by its script");
  }

  @Test
  void theWarmUpForTheBuildPrintsNothingAndLeavesNothing() {
    assertThat(LabRun.of("warm-up")).isEqualTo(new LabRun(0, "", ""));
  }

  @Test
  void testsAreNotRunWithoutTheScript() {
    LabRun run = LabRun.of("test");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("only when it is started by its script");
  }

  @Test
  void aMistakeInTheLabItselfIsSaidToBeOne() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new StackOverflowError("too deep");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            return read();
          }
        };
    StringWriter err = new StringWriter();
    Console console =
        new Console(broken, new PrintWriter(new StringWriter()), new PrintWriter(err));
    assertThat(Commands.create(console, Optional.empty()).execute("run", "-")).isEqualTo(3);
    assertThat(err.toString()).startsWith("lab: this is a mistake in the lab itself");
    assertThat(err.toString()).contains("too deep");
  }
}

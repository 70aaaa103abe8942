package dev.managedheap.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.lab.Home;
import dev.managedheap.lab.build.BenchBuild;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
  @TempDir private Path root = Path.of("");

  private List<String> command(String... words) {
    StringWriter unread = new StringWriter();
    Console console = new Console(System.in, new PrintWriter(unread), new PrintWriter(unread));
    CommandLine line = new CommandLine(new BenchCommand(console, Optional.empty()).spec());
    Home home = new Home(root, root.resolve(".lab/0123456789abcdef"));
    return BenchCommand.command(home, new BenchBuild(root), "pool", line.parseArgs(words));
  }

  @Test
  void theComparisonIsToldWhatAndWhere() {
    assertThat(command("pool"))
        .startsWith(Path.of(System.getProperty("java.home"), "bin", "java").toString())
        .endsWith(
            "-cp",
            root.resolve(".lab/build/benchmarks/classes")
                + File.pathSeparator
                + root.resolve(".lab/0123456789abcdef/lib")
                + File.separator
                + "*",
            "dev.managedheap.benchmarks.compare.Bench",
            "pool",
            "--root",
            root.toString(),
            "--out",
            root.resolve("target/bench").toString());
  }

  @Test
  void itsWordsArePassedOn() {
    assertThat(command("pool", "--quick", "--against", "python3.12", "--out", "there"))
        .endsWith("--out", "there", "--against", "python3.12", "--quick");
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    LabRun run = LabRun.of("bench", "sweep");
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .isEqualTo(
            "lab: 'sweep' cannot be measured; it is one of pool, refcount, collect, heap, all\n");
  }

  @Test
  void withoutItsScriptItCannotMeasure() {
    LabRun run = LabRun.of("bench");
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("only when it is started by its script");
  }

  @Test
  void aBuildIsCurrentAsLongAsNothingChanges() throws IOException {
    Files.writeString(root.resolve("pom.xml"), "<module>benchmarks</module>\n");
    assertThat(new BenchBuild(root).isCurrent()).isFalse();
  }
}

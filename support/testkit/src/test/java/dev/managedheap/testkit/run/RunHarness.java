package dev.managedheap.testkit.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Runs properties of two made-up modules and keeps what is printed. */
class RunHarness {
  @TempDir static Path directory;
  static Path shelf = Path.of("");
  static Path unruly = Path.of("");

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void makeModules() {
    shelf = TestModule.shelf(directory);
    unruly = TestModule.unruly(directory, "UnrulyProperties");
  }

  final int run(Charset charset, String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "--module";
    all[1] = "chapter-shelf=" + shelf;
    all[2] = "--module";
    all[3] = "unruly=" + unruly;
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return runOnly(charset, all);
  }

  final int runOnly(Charset charset, String... arguments) {
    Page page = new Page(new PrintStream(out, true, charset), charset);
    Page errors = new Page(new PrintStream(err, true, charset), charset);
    return PropertyRun.run(page, errors, arguments);
  }

  final int run(String... arguments) {
    return run(UTF_8, arguments);
  }

  final String printed() {
    return out.toString(UTF_8).replaceAll("in \\d+\\.\\d+ s", "in T s");
  }

  final String complaint() {
    assertThat(out.size()).isZero();
    return err.toString(UTF_8);
  }
}

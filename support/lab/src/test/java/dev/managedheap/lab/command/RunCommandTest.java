package dev.managedheap.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  private static final String RING = "new a 1\nset a 0 a\nrefs a\ndrop a\nlive\ncollect\nlive\n";
  private static final String RING_OUT = "refs a 2\nlive 1\nfreed 1\ncollect 2 = 1\nlive\n";

  @TempDir private Path directory = Path.of("");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void itPrintsWhatCPythonPrints() throws IOException {
    assertThat(LabRun.of("run", file("ring.heap", RING))).isEqualTo(new LabRun(0, RING_OUT, ""));
  }

  @Test
  void itReadsTheStandardInput() {
    assertThat(LabRun.reading(RING, "run", "-")).isEqualTo(new LabRun(0, RING_OUT, ""));
  }

  @Test
  void eachProgramHasAHeapOfItsOwn() throws IOException {
    Path ring = file("ring.heap", RING);
    assertThat(LabRun.of("run", ring, ring)).isEqualTo(new LabRun(0, RING_OUT + RING_OUT, ""));
  }

  @Test
  void textOutsideOfAsciiComesOutAsItWentIn() {
    assertThat(LabRun.reading("say 引用计数\n", "run", "-").out()).isEqualTo("say 引用计数\n");
  }

  @Test
  void linesMayEndAsOnWindowsAndAByteOrderMarkIsNoWord() {
    assertThat(LabRun.reading("\uFEFF" + RING.replace("\n", "\r\n"), "run", "-").out())
        .isEqualTo(RING_OUT);
  }

  @Test
  void aMalformedProgramIsShownWithTheLineAndACaret() throws IOException {
    Path wrong = file("wrong.heap", "new a 1\n  nwe b 2 # more\n");
    LabRun run = LabRun.of("run", wrong);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            wrong
                + """
                :2:3: unknown operation 'nwe': did you mean 'new'?
                    nwe b 2 # more
                    ^
                """);
  }

  @Test
  void nothingRunsIfALaterProgramIsMalformed() throws IOException {
    LabRun run = LabRun.of("run", file("ring.heap", RING), file("wrong.heap", "new\n"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("wrong.heap:1:");
  }

  @Test
  void anOperationThatThisHeapLacksIsSaidBeforeAnythingRuns() {
    LabRun run = LabRun.reading("say first\n\n legacy a\n", "run", "-");
    assertThat(run)
        .isEqualTo(
            new LabRun(
                2,
                "",
                """
                standard input:3:2: this heap cannot do 'legacy a' yet
                   legacy a
                   ^
                """));
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    Path latin =
        Files.write(directory.resolve("latin"), "say é".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(LabRun.of("run", latin).err()).endsWith("latin: this is not a text in UTF-8\n");
    assertThat(LabRun.of("run", directory).err()).endsWith(": this is a directory\n");
    Path missing = directory.resolve("missing.heap");
    assertThat(LabRun.of("run", missing))
        .isEqualTo(new LabRun(2, "", missing + ": there is no such file\n"));
  }
}

package dev.managedheap.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformCommandTest {
  @TempDir private Path directory = Path.of("");

  private void program(String name, String text, String output) throws IOException {
    Files.writeString(directory.resolve(name + ".heap"), text);
    Files.writeString(directory.resolve(name + ".out"), output);
  }

  @Test
  void equalOutputsPass() throws IOException {
    program("a", "say 1\n", "say 1\n");
    Path below = Files.createDirectory(directory.resolve("below"));
    Files.writeString(below.resolve("b.heap"), "new a 0\ndrop a\n");
    Files.writeString(below.resolve("b.out"), "freed 1\n");
    assertThat(LabRun.of("conform", directory))
        .isEqualTo(new LabRun(0, "2 passed, 0 failed\n", ""));
  }

  @Test
  void theFirstLineThatDiffersIsShown() throws IOException {
    program("a", "say 1\nnew a 0\ndrop a\nsay 2\n", "say 1\nfreed 2\nsay 3\n");
    program("b", "say 1\n", "say 1\n");
    assertThat(LabRun.of("conform", directory))
        .isEqualTo(
            new LabRun(
                1,
                """
                FAILED %s: line 2 of the output differs
                  expected  freed 2
                  found     freed 1
                1 passed, 1 failed
                """
                    .formatted(directory.resolve("a.heap")),
                ""));
  }

  @Test
  void anOutputThatEndsEarlyOrLateDiffers() throws IOException {
    program("a", "say 1\n", "say 1\nsay 2\n");
    program("b", "say 1\nsay 2\n", "say 1\n");
    program("c", "say 1\n", "say 1");
    program("d", "say 1\n", "say 1\r\n");
    LabRun run = LabRun.of("conform", directory);
    assertThat(run.lines())
        .contains(
            "  expected  say 2",
            "  found     (the output ends before this line)",
            "  expected  (the output ends before this line)",
            "  expected  say 1 (without an end of line)",
            "  expected  say 1\\r");
    assertThat(run.lastLine()).isEqualTo("0 passed, 4 failed");
  }

  @Test
  void whatThisHeapLacksFailsUnlessItIsLeftOut() throws IOException {
    program("a", "say 1\n", "say 1\n");
    program("b", "say 1\nlegacy a\n", "say 1\nskip\n");
    LabRun run = LabRun.of("conform", directory);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            "FAILED %s:2:1: this heap cannot do 'legacy a' yet\n1 passed, 1 failed\n"
                .formatted(directory.resolve("b.heap")));

    LabRun simple = LabRun.of("conform", "--simple", directory);
    assertThat(simple.code()).isZero();
    assertThat(simple.out())
        .isEqualTo(
            """
            1 left out, with operations that this heap does not have yet
            1 passed, 0 failed
            """);
  }

  @Test
  void badInputCountsAsFailedAndTheOthersAreStillCompared() throws IOException {
    program("a", "say 1\nnew a\n", "say 1\n");
    Files.writeString(directory.resolve("b.heap"), "say 1\n");
    program("c", "say 1\n", "say 1\n");
    LabRun run = LabRun.of("conform", directory);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .contains("a.heap:2:6: ", "\n  new a\n       ^\n")
        .contains("b.heap: there is no b.out beside it to compare with\n");
    assertThat(run.lastLine()).isEqualTo("1 passed, 2 failed");
  }

  @Test
  void aDirectoryWithoutProgramsIsBadInput() {
    assertThat(LabRun.of("conform", directory).err()).endsWith(": there is no *.heap in it\n");
    assertThat(LabRun.of("conform", directory.resolve("x")))
        .isEqualTo(new LabRun(2, "", directory.resolve("x") + ": there is no such directory\n"));
  }

  @Test
  void ourHeapPrintsWhatCPythonPrintedForTheRecordedPrograms() {
    Path recorded = LabRun.root().resolve("conformance/heap-programs");
    LabRun run = LabRun.of("conform", recorded.resolve("generated"));
    assertThat(run.lastLine()).isEqualTo("500 passed, 0 failed");
    LabRun given = LabRun.of("conform", "--simple", recorded.resolve("given"));
    assertThat(given.lastLine()).matches("[1-9][0-9]* passed, 0 failed");
  }
}

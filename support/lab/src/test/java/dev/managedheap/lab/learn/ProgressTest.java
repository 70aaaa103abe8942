package dev.managedheap.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("progress.txt");
  }

  @Test
  void aNewLearnerHasDoneNothing() throws IOException {
    Progress progress = Progress.read(file());
    assertThat(progress.current()).isEmpty();
    assertThat(progress.isSolved("first")).isFalse();
    assertThat(progress.hints("first")).isZero();
    assertThat(progress.starter("first")).isEmpty();
  }

  @Test
  void whatIsToldIsRememberedInAFileThatAPersonCanRead() throws IOException {
    Progress progress = Progress.read(file());
    progress.begin("first", "0123");
    progress.solve("first");
    progress.goTo("second");
    progress.showHints("second", 2);
    assertThat(file())
        .hasContent(
            """
            # What ./lab learn remembers. Without it, only hints and the current exercise are lost.
            current second
            solved first
            hints second 2
            starter first 0123
            """);
    Progress again = Progress.read(file());
    assertThat(again.current()).isEqualTo("second");
    assertThat(again.isSolved("first")).isTrue();
    assertThat(again.hints("second")).isEqualTo(2);
    assertThat(again.starter("first")).isEqualTo("0123");
  }

  @Test
  void toForgetLeavesTheOthersAlone() throws IOException {
    Progress progress = Progress.read(file());
    progress.solve("first");
    progress.solve("second");
    progress.showHints("first", 1);
    progress.begin("first", "0123");
    progress.forget("first");
    Progress again = Progress.read(file());
    assertThat(again.isSolved("first")).isFalse();
    assertThat(again.hints("first")).isZero();
    assertThat(again.starter("first")).isEmpty();
    assertThat(again.isSolved("second")).isTrue();
  }

  @Test
  void aDamagedFileCostsOnlyTheDamagedLines() throws IOException {
    Files.write(
        file(),
        "solved first\nhints second many\ncurrent\n\u00ff\u0000 x\nhints third 1\nsolved a b\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    Progress progress = Progress.read(file());
    assertThat(progress.isSolved("first")).isTrue();
    assertThat(progress.hints("second")).isZero();
    assertThat(progress.hints("third")).isEqualTo(1);
    assertThat(progress.isSolved("a")).isFalse();
  }
}

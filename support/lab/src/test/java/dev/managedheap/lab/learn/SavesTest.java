package dev.managedheap.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavesTest {
  @TempDir private Path folder = Path.of("");
  private final List<Set<Path>> told = new ArrayList<>();
  private Path file = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    file = Files.createDirectories(folder.resolve("a/b")).resolve("Task.java");
    Files.writeString(file, "one");
  }

  private Saves saves() throws IOException {
    return new Saves(folder, told::add);
  }

  @Test
  void aSaveInPlaceIsToldOnceAndOnlyWhenNothingMovesAnyMore() throws IOException {
    Saves saves = saves();
    Files.writeString(file, "two, first half");
    saves.step();
    Files.writeString(file, "two, first half and second half");
    saves.step();
    assertThat(told).isEmpty();
    saves.step();
    saves.step();
    assertThat(told).containsExactly(Set.of(file));
  }

  @Test
  void aSaveByRenameIsToldAsTheFileThatItIs() throws IOException {
    Saves saves = saves();
    Path written = Files.writeString(file.resolveSibling(".Task.java.swp"), "two");
    saves.step();
    saves.step();
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    saves.step();
    saves.step();
    assertThat(told).containsExactly(Set.of(file));
  }

  @Test
  void aSaveByRemovingAndMakingAnewIsOneSave() throws IOException {
    Saves saves = saves();
    Files.delete(file);
    saves.step();
    Files.writeString(file, "two!");
    saves.step();
    saves.step();
    assertThat(told).containsExactly(Set.of(file));
  }

  @Test
  void filesThatComeAndGoAreToldAndThoseOfEditorsAreNot() throws IOException {
    Saves saves = saves();
    Path other = Files.writeString(file.resolveSibling("Other.java"), "");
    Files.writeString(file.resolveSibling("Task.java~"), "");
    Files.writeString(file.resolveSibling(".#Task.java"), "");
    Files.delete(file);
    saves.step();
    saves.step();
    assertThat(told).containsExactly(Set.of(file, other));
  }

  @Test
  void aFolderThatIsMissingHasNoFiles() throws IOException {
    Saves saves = new Saves(folder.resolve("none"), told::add);
    saves.step();
    saves.step();
    assertThat(told).isEmpty();
  }

  @Test
  void whoWatchesIsToldWithoutAsking() throws IOException, InterruptedException {
    BlockingQueue<Set<Path>> heard = new LinkedBlockingQueue<>();
    try (Saves saves = new Saves(folder, heard::add)) {
      saves.start();
      Files.writeString(file, "two of them");
      assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(Set.of(file));
    }
  }
}

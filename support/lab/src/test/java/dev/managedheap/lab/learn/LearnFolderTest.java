package dev.managedheap.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.checks.layout.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnFolderTest {
  @TempDir private Path root = Path.of("");
  private LearnFolder folder = new LearnFolder(Path.of(""));
  private Path task = Path.of("");
  private final Exercise first = Samples.exercise(1, "first");

  @BeforeEach
  void layOut() throws IOException {
    folder = new LearnFolder(root.resolve("learn"));
    task = root.resolve("learn/src/main/java/dev/managedheap/exercises/first/Task.java");
    assertThat(new Course(List.of(first), folder).refresh()).isEmpty();
  }

  private Course pulled(Exercise... exercises) throws IOException {
    return new Course(List.of(exercises), folder);
  }

  @Test
  void aNewLearnerGetsStartersAndWhatIsGiven() throws IOException {
    assertThat(task).hasContent("class first {\n  // TODO\n}\n");
    assertThat(task.resolveSibling("Given.java")).hasContent("class Given {}\n");
    assertThat(folder.isUntouched(first)).isTrue();
  }

  @Test
  void whatALearnerHasWrittenStays() throws IOException {
    Files.writeString(task, "mine");
    assertThat(pulled(first).refresh()).isEmpty();
    assertThat(task).hasContent("mine");
    assertThat(folder.isUntouched(first)).isFalse();
  }

  @Test
  void newExercisesAreAddedAndSaid() throws IOException {
    folder.progress().goTo("first");
    assertThat(pulled(first, Samples.exercise(2, "second")).refresh())
        .containsExactly("New here: second.");
    assertThat(root.resolve("learn/src/main/java/dev/managedheap/exercises/second/Task.java"))
        .exists();
  }

  @Test
  void aChangedStarterReplacesOnlyAFileThatNobodyTouched() throws IOException {
    Exercise changed = Samples.exercise(1, "first", "class Better {}\n");
    assertThat(pulled(changed).refresh()).isEmpty();
    assertThat(task).hasContent("class Better {}\n");
  }

  @Test
  void aChangedStarterIsSaidToWhoHasWrittenAlreadyUntilItIsReset() throws IOException {
    Files.writeString(task, "mine");
    Exercise changed = Samples.exercise(1, "first", "class Better {}\n");
    String said =
        "first has another starter since you began; yours is kept. For the new one:"
            + " ./lab learn reset first (your file goes to learn/backup).";
    assertThat(pulled(changed).refresh()).containsExactly(said);
    assertThat(pulled(changed).refresh()).containsExactly(said);
    assertThat(task).hasContent("mine");
    assertThat(folder.reset(changed, folder.progress()))
        .containsExactly(root.resolve("learn/backup/first/Task.java.1"));
    assertThat(pulled(changed).refresh()).isEmpty();
    assertThat(task).hasContent("class Better {}\n");
  }

  @Test
  void whoHasSolvedItNeedsNoNewStarter() throws IOException {
    Files.writeString(task, "mine");
    folder.progress().solve("first");
    assertThat(pulled(Samples.exercise(1, "first", "class Better {}\n")).refresh()).isEmpty();
    assertThat(task).hasContent("mine");
  }

  @Test
  void aFileThatWasRemovedComesBack() throws IOException {
    Files.writeString(task, "mine");
    Files.delete(task);
    pulled(first).refresh();
    assertThat(folder.isUntouched(first)).isTrue();
  }

  @Test
  void whatIsGivenIsPutBackAndTheLearnersKept() throws IOException {
    Path given = Files.writeString(task.resolveSibling("Given.java"), "class Given { int x; }\n");
    assertThat(pulled(first).refresh())
        .containsExactly(
            "A given file of first had been changed and is as it was; yours is in"
                + " learn/backup/first.");
    assertThat(given).hasContent("class Given {}\n");
    assertThat(root.resolve("learn/backup/first/Given.java.1"))
        .hasContent("class Given { int x; }\n");
  }

  @Test
  void everyResetKeepsAnotherFileAndNoneWhereNothingWasWritten() throws IOException {
    Progress progress = folder.progress();
    assertThat(folder.reset(first, progress)).isEmpty();
    for (int number = 1; number <= 2; number++) {
      Files.writeString(task, "try " + number);
      Path kept = root.resolve("learn/backup/first/Task.java." + number);
      assertThat(folder.reset(first, progress)).containsExactly(kept);
      assertThat(kept).hasContent("try " + number);
    }
    assertThat(folder.isUntouched(first)).isTrue();
  }

  @Test
  void aFileThatIsNoTextIsKeptAsItIs() throws IOException {
    byte[] noText = {(byte) 0xff, 0, 1};
    Files.write(task, noText);
    pulled(first).refresh();
    Path kept = folder.reset(first, folder.progress()).get(0);
    assertThat(kept).hasBinaryContent(noText);
  }
}

package dev.managedheap.checks.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Exercises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What exercises, chapters and catalogue say of one another agrees. */
class ChapterListsTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)`\\n\\| (\\d+)\\n\\| \\*(.+?)\\.\\* ");

  private static final Pattern ANCHOR = Pattern.compile("(?m)^\\[[\\w-]*#([\\w-]+)[,\\]]");

  private static final Pattern CATALOGUED = Pattern.compile("(?m)^(\\d+)\\. \\*(.+?)\\*");

  private static final Pattern NUMBERED = Pattern.compile("(\\d+)\\. (.*)");

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve("conformance"))) {
      directory = Objects.requireNonNull(directory.getParent());
    }
    return directory;
  }

  /** The text of a chapter, by its page's name. */
  private static String text(String chapter) throws IOException {
    try (Stream<Path> modules = Files.list(root())) {
      Path file =
          modules
              .map(module -> module.resolve("src/docs/asciidoc/" + chapter + ".adoc"))
              .filter(Files::isRegularFile)
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    }
  }

  @Test
  void everyExerciseIsListedInItsChapter() throws IOException {
    List<String> listed = new ArrayList<>();
    List<String> chapters = Exercises.all().stream().map(Exercise::chapter).distinct().toList();
    for (String chapter : chapters) {
      ROW.matcher(text(chapter))
          .results()
          .map(row -> chapter + ": " + row.group(1) + ", " + row.group(2) + ", " + row.group(3))
          .forEach(listed::add);
    }
    assertThat(listed)
        .containsExactlyElementsOf(
            Exercises.all().stream()
                .map(e -> e.chapter() + ": " + e.name() + ", " + e.minutes() + ", " + e.title())
                .toList());
  }

  @Test
  void everyExerciseLeadsToAPlaceInTheBook() throws IOException {
    for (Exercise exercise : Exercises.all()) {
      List<String> anchors =
          ANCHOR.matcher(text(exercise.chapter())).results().map(MatchResult::group).toList();
      assertThat(anchors)
          .as(exercise.name())
          .anyMatch(anchor -> anchor.contains("#" + exercise.anchor()));
    }
  }

  @Test
  void thePrerequisitesNameSectionsThatThereAre() throws IOException {
    for (Exercise exercise : Exercises.all()) {
      for (String prerequisite : exercise.prerequisites()) {
        String section = prerequisite.replaceAll("(?s)^[^\"]*\"?|\".*$", "");
        assertThat(text(exercise.chapter())).as(prerequisite).contains("=== " + section);
      }
    }
  }

  @Test
  void aMisconceptionWithANumberIsThatOfTheCatalogue() throws IOException {
    String catalogue = Files.readString(root().resolve("catalogue/misconceptions.md"));
    Map<String, String> words = new HashMap<>();
    CATALOGUED.matcher(catalogue).results().forEach(row -> words.put(row.group(1), row.group(2)));
    for (Exercise exercise : Exercises.all()) {
      Matcher number = NUMBERED.matcher(exercise.misconception());
      if (number.matches()) {
        assertThat(number.group(2)).startsWith(words.get(number.group(1)));
      }
    }
  }
}

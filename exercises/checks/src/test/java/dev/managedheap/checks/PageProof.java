package dev.managedheap.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Kind;
import dev.managedheap.notation.invariant.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Proves that an exercise says all that a learner must know. */
final class PageProof {
  private static final int WIDTH = 78;
  private static final int DEPTH = 6;

  private final Exercise exercise;

  PageProof(Exercise exercise) {
    this.exercise = exercise;
  }

  void check() throws IOException {
    assertThat(exercise.title()).isNotBlank();
    assertThat(exercise.minutes()).isBetween(1, 240);
    assertThat(exercise.misconception()).isNotBlank();
    assertThat(exercise.objectives()).as("objectives").isNotEmpty();
    assertThat(exercise.prerequisites()).as("prerequisites").isNotEmpty();
    assertThat(exercise.description()).isNotBlank();
    assertThat(exercise.hints()).as("hints").hasSizeGreaterThanOrEqualTo(2).doesNotContain("");
    assertThat(exercise.starters()).as("files to complete").isNotEmpty();
    Stream.concat(Stream.of(exercise.description()), exercise.hints().stream())
        .flatMap(String::lines)
        .filter(line -> line.startsWith(" "))
        .forEach(
            line ->
                assertThat(line).as("a line that stays as it is").hasSizeLessThanOrEqualTo(WIDTH));
    if (exercise.kind() == Kind.CATCH_IT) {
      assertThat(exercise.behaviours())
          .as("behaviours")
          .containsKeys(exercise.bugs().toArray(String[]::new));
    } else {
      assertThat(exercise.properties()).as("properties").isNotEmpty();
    }
    for (String name : exercise.sentences().keySet()) {
      assertThat(exercise.bugs().contains(name) || Invariant.named(name).isPresent())
          .as("a sentence for %s, which is neither a bug nor an invariant", name)
          .isTrue();
    }
    assertThat(anchors()).as("places in the book").contains("[#" + exercise.anchor());
  }

  /** The beginnings of the anchors of the book that are like the exercise's. */
  private List<String> anchors() throws IOException {
    String wanted = "[#" + exercise.anchor();
    try (Stream<Path> files = Files.find(Sources.ROOT, DEPTH, (file, a) -> isText(file))) {
      return files
          .flatMap(file -> lines(file).filter(line -> line.startsWith(wanted)))
          .filter(
              line ->
                  line.length() > wanted.length()
                      && ",]".indexOf(line.charAt(wanted.length())) >= 0)
          .map(line -> wanted)
          .toList();
    }
  }

  private static boolean isText(Path file) {
    return file.toString().endsWith(".adoc") && file.toString().contains("src");
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException unreadable) {
      return Stream.empty();
    }
  }
}

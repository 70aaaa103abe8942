package dev.managedheap.checks.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExerciseReaderTest {
  private static final String TEXT =
      """
      # A comment.
      number: 7
      title: Seven
      kind: catch it
      chapter: memory
      anchor: memory-round
      minutes: 12
      misconception: none
      objective: one
      objective: two
      prerequisite: chapter 1
      property: SevenProperties#one
      property: other.Class#two
      uses: refcount

      --- description
      First.

      Second.
      --- hint
      Soft.
      --- hint
      Hard.
      --- sentence B1
      Do this.
      --- behaviour B1
      It does that.
      """;

  private static Exercise read(String text) {
    List<SourceFile> starters = List.of(new SourceFile("Seven.java", "class Seven {}"));
    return new ExerciseReader("seven", text)
        .exercise(starters, 1, List.of(), List.of("B1"), List.of());
  }

  @Test
  void allPartsAreRead() {
    Exercise exercise = read(TEXT);
    assertThat(exercise.number()).isEqualTo(7);
    assertThat(exercise.kind()).isEqualTo(Kind.CATCH_IT);
    assertThat(exercise.kind().words()).isEqualTo("catch it");
    assertThat(exercise.objectives()).containsExactly("one", "two");
    assertThat(exercise.description()).isEqualTo("First.\n\nSecond.");
    assertThat(exercise.hints()).containsExactly("Soft.", "Hard.");
    assertThat(exercise.properties())
        .containsExactly(
            "dev.managedheap.checks.exercises.seven.SevenProperties#one", "other.Class#two");
    assertThat(exercise.uses()).containsExactly("refcount");
    assertThat(exercise.sentence("B1")).contains("Do this.");
    assertThat(exercise.behaviours()).containsEntry("B1", "It does that.");
    assertThat(exercise.packageName()).isEqualTo("dev.managedheap.exercises.seven");
    assertThat(exercise.path(exercise.starter()))
        .isEqualTo("dev/managedheap/exercises/seven/Seven.java");
    assertThat(exercise.starterFails()).isEqualTo("unfinished");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> read(TEXT.replace("title: Seven\n", "")))
        .hasMessage("seven: it does not say \"title: ...\"");
  }

  @Test
  void anUnknownKeyIsAnErrorThatNamesTheLine() {
    assertThatThrownBy(() -> read("colour: red\n" + TEXT)).hasMessageStartingWith("seven, line 1:");
    assertThatThrownBy(() -> read("number: x\n" + TEXT.replace("number: 7\n", "")))
        .isInstanceOf(NumberFormatException.class);
  }
}

package dev.managedheap.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.checks.judge.Judge;
import dev.managedheap.checks.judge.Submission;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.pack.ChangedSources;
import dev.managedheap.checks.pack.ExerciseSources;
import dev.managedheap.checks.verdict.Page;
import dev.managedheap.checks.verdict.Verdict;
import dev.managedheap.checks.verdict.VerdictText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The message that a wrong answer gets, to the letter; from the judge, as a learner gets it. */
final class Transcript {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private final Judge judge;
  private final Exercise exercise;
  private final ExerciseSources sources;
  private final ChangedSources answer;

  Transcript(Judge judge, Exercise exercise, ExerciseSources sources, ChangedSources answer) {
    this.judge = judge;
    this.exercise = exercise;
    this.sources = sources;
    this.answer = answer;
  }

  void check() throws IOException {
    Verdict verdict = judge.judge(new Submission(exercise, answer.sources()));
    String text = VerdictText.plain().text(exercise, verdict);
    assertThat(verdict.solved()).as("the answer is wrong").isFalse();
    assertThat(text.lines()).allMatch(line -> line.length() <= Page.WIDTH);
    Path file = sources.message(answer);
    if (UPDATE) {
      Files.writeString(file, text);
    }
    assertThat(file).as("written by -Dgolden.update=true").exists();
    assertThat(text).isEqualTo(Files.readString(file));
  }
}

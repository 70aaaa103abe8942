package dev.managedheap.lab.learn;

import dev.managedheap.checks.judge.Submission;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Kind;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exercises and a checker for tests: an exercise is solved by a file that says so. */
public final class Samples {
  /** What solves any of them. */
  public static final String SOLVED = "solved\n";

  private Samples() {}

  /** Three exercises: {@code first}, {@code second} and {@code third}. */
  public static List<Exercise> three() {
    return List.of(exercise(1, "first"), exercise(2, "second"), exercise(3, "third"));
  }

  static Exercise exercise(int number, String name) {
    return exercise(number, name, "class " + name + " {\n  // TODO\n}\n");
  }

  static Exercise exercise(int number, String name, String starter) {
    return new Exercise(
        number,
        name,
        "The " + name + " one",
        Kind.MAKE_IT_WORK,
        "memory",
        "memory-" + name,
        5 * number,
        "",
        List.of(),
        List.of(),
        "Do the " + name + " thing, and nothing else, as it is told in the book.",
        List.of("A gentle hint.", "Nearly the answer."),
        List.of(new SourceFile("Task.java", starter)),
        2,
        List.of(new SourceFile("Given.java", "class Given {}\n")),
        List.of(),
        "unfinished",
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  /** Solved is what says so; all else is unfinished. It remembers what it was asked. */
  public static class SayingChecker implements Checker {
    final List<String> prepared = new ArrayList<>();

    @Override
    public void prepare(Exercise exercise) {
      prepared.add(exercise.name());
    }

    @Override
    public Verdict check(Submission submission) {
      boolean solved = submission.files().stream().anyMatch(file -> file.text().equals(SOLVED));
      return solved
          ? new Verdict.Solved(2, 400, 0, 0, List.of())
          : new Verdict.Unfinished(false, "not yet", Optional.empty());
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {}
  }
}

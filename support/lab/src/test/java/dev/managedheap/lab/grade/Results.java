package dev.managedheap.lab.grade;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.lab.grade.Result.Outcome;
import dev.managedheap.lab.learn.Samples;
import java.nio.file.Path;
import java.util.List;

/** Results for tests: one of each outcome. */
final class Results {
  private Results() {}

  static List<Result> ofTwoStudents() {
    List<Exercise> exercises = Samples.three();
    Student ada = new Student("ada", Path.of("ada"));
    Student bob = new Student("O'Hara, \"Bob\"", Path.of("bob"));
    return List.of(
        new Result(ada, exercises.get(0), Outcome.SOLVED, "solved", "Well done.", 0.25),
        new Result(ada, exercises.get(1), Outcome.NOT_SOLVED, "wrong", "a < b & \u0007\n", 1.5),
        new Result(bob, exercises.get(0), Outcome.MISSING, "missing", "There is no file.", 0),
        new Result(bob, exercises.get(1), Outcome.BROKEN, "the checks failed", "Oh.", 1234.5));
  }
}

package dev.managedheap.lab.learn;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a learner can ask for, each with the text that answers it; a text has its ends of lines. */
public final class Actions {
  private final Course course;
  private final Pages pages;
  private final Solutions solutions;

  /** The actions on a course. */
  public Actions(Course course, Pages pages, Solutions solutions) {
    this.course = course;
    this.pages = pages;
    this.solutions = solutions;
  }

  /** The exercise as one meets it: its heading and its task. */
  public String show(Exercise exercise) throws IOException {
    return pages.heading(exercise) + "\n" + pages.task(exercise);
  }

  /** Whether the learner has not begun: the task is then what is wanted. */
  public boolean isUntouched(Exercise exercise) throws IOException {
    return course.folder().isUntouched(exercise);
  }

  /** The task of an exercise. */
  public String task(Exercise exercise) {
    return pages.task(exercise);
  }

  /** All exercises, a line each. */
  public String list() {
    return pages.list();
  }

  /** Makes an exercise the current one. */
  public void goTo(Exercise exercise) throws IOException {
    course.progress().goTo(exercise.name());
  }

  /** What became of a try, which is remembered if it is solved. */
  public String verdict(Exercise exercise, Verdict verdict) throws IOException {
    String told = pages.verdict(exercise, verdict);
    if (verdict.solved()) {
      course.progress().solve(exercise.name());
    }
    return told;
  }

  /** What to do after an exercise was solved. */
  public String afterSolving(Exercise exercise, String toNext) {
    return course
        .after(exercise)
        .map(next -> "Next: " + next.title() + " (" + toNext + ").\n")
        .orElse("All exercises are solved. Well done!\n");
  }

  /** The next hint; all of them once the last was shown. */
  public String hint(Exercise exercise) throws IOException {
    int shown = course.progress().hints(exercise.name());
    int all = exercise.hints().size();
    if (shown >= all) {
      return allHints(exercise, all) + "\nThere are no more.\n";
    }
    course.progress().showHints(exercise.name(), shown + 1);
    return pages.hint(exercise, shown + 1);
  }

  /** The next hint, and above it those that were shown before. */
  public String hintsSoFar(Exercise exercise) throws IOException {
    int all = exercise.hints().size();
    int shown = Math.min(all, course.progress().hints(exercise.name()) + 1);
    course.progress().showHints(exercise.name(), shown);
    return allHints(exercise, shown) + (shown < all ? "" : "\nThere are no more.\n");
  }

  private String allHints(Exercise exercise, int last) {
    StringBuilder text = new StringBuilder();
    for (int number = 1; number <= last; number++) {
      text.append(number > 1 ? "\n" : "").append(pages.hint(exercise, number));
    }
    return text.toString();
  }

  /** Starts an exercise anew, and tells where the learner's file is now. */
  public String reset(Exercise exercise) throws IOException {
    List<Path> kept = course.folder().reset(exercise, course.progress());
    StringBuilder text = new StringBuilder();
    text.append(exercise.name()).append(" begins anew: ").append(pages.file(exercise)).append('\n');
    for (Path file : kept) {
      text.append("yours is kept: ").append(pages.shown(file)).append('\n');
    }
    return text.toString();
  }

  /** Our solution; empty as long as the learner has none. */
  public Optional<String> solution(Exercise exercise) throws IOException {
    if (!course.isSolved(exercise)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (SourceFile file : exercise.starters()) {
      Optional<String> ours = solutions.of(exercise, file);
      if (ours.isEmpty()) {
        return Optional.of("This copy was handed out without solutions; ask your teacher.\n");
      }
      text.append(text.length() == 0 ? "" : "\n");
      text.append("Our ").append(file.name()).append(":\n\n").append(ours.get());
    }
    return Optional.of(text.toString());
  }

  /** Why our solution is not shown yet. */
  public static String noSolutionYet(Exercise exercise, String toHint) {
    return ("%s is not solved yet. Our solution is shown once you have yours;"
            + " until then there are hints (%s).\n")
        .formatted(exercise.name(), toHint);
  }

  /** Where in the book the subject is explained. */
  public String book(Exercise exercise) {
    return pages.bookLink(exercise);
  }

  /** How far the learner has come. */
  public String progress() {
    return pages.progress();
  }
}

package dev.managedheap.lab.learn;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.lab.BadInputException;
import dev.managedheap.lab.Home;
import dev.managedheap.notation.program.Spelling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The exercises in their order, a learner's files for them, and how far the learner has come. */
public final class Course {
  private final List<Exercise> exercises;
  private final LearnFolder folder;
  private final Progress progress;

  /** The course of a learner; {@link #refresh} makes the files that are missing. */
  public Course(List<Exercise> exercises, LearnFolder folder) throws IOException {
    this.exercises = List.copyOf(exercises);
    this.folder = folder;
    this.progress = folder.progress();
  }

  /** Brings the learner's files up to date, and tells in sentences what a learner should know. */
  public List<String> refresh() throws IOException {
    boolean begins = progress.current().isEmpty();
    List<String> added = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Exercise exercise : exercises) {
      LearnFolder.Refreshed refreshed = folder.refresh(exercise, progress);
      if (refreshed.isNew()) {
        added.add(exercise.name());
      }
      if (refreshed.outdated() && !progress.isSolved(exercise.name())) {
        notes.add(outdated(exercise));
      }
      if (refreshed.restored()) {
        notes.add(
            "A given file of %s had been changed and is as it was; yours is in learn/backup/%<s."
                .formatted(exercise.name()));
      }
    }
    if (!begins && !added.isEmpty()) {
      notes.add(0, "New here: " + String.join(", ", added) + ".");
    }
    return notes;
  }

  private static String outdated(Exercise exercise) {
    return ("%1$s has another starter since you began; yours is kept. For the new one:"
            + " %2$s learn reset %1$s (your file goes to learn/backup).")
        .formatted(exercise.name(), Home.COMMAND);
  }

  /** All exercises, in the order of the book. */
  List<Exercise> exercises() {
    return exercises;
  }

  /** Where the learner's files are. */
  LearnFolder folder() {
    return folder;
  }

  /** What is remembered of the learner. */
  Progress progress() {
    return progress;
  }

  /** How many exercises there are, and how many of them are solved. */
  int solved() {
    return (int) exercises.stream().filter(each -> progress.isSolved(each.name())).count();
  }

  /** Where the learner is: the exercise that is remembered, else the first that is not solved. */
  public Exercise current() {
    return exercises.stream()
        .filter(each -> each.name().equals(progress.current()))
        .findFirst()
        .or(() -> exercises.stream().filter(each -> !isSolved(each)).findFirst())
        .orElse(exercises.get(0));
  }

  /** Whether an exercise was solved once. */
  public boolean isSolved(Exercise exercise) {
    return progress.isSolved(exercise.name());
  }

  /** The exercises to whose completed files these belong. */
  Set<Exercise> touchedBy(Set<Path> files) {
    Set<Exercise> touched = new LinkedHashSet<>();
    for (Exercise exercise : exercises) {
      for (SourceFile file : exercise.starters()) {
        if (files.contains(folder.file(exercise, file))) {
          touched.add(exercise);
        }
      }
    }
    return touched;
  }

  /** The next exercise that is not solved, from this one on and then from the first. */
  public Optional<Exercise> after(Exercise exercise) {
    int start = exercises.indexOf(exercise);
    for (int i = 1; i <= exercises.size(); i++) {
      Exercise next = exercises.get((start + i) % exercises.size());
      if (!isSolved(next)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /**
   * The exercise with a name or number; the current one if the name is empty.
   *
   * @throws BadInputException if there is none, with the name that may have been meant
   */
  public Exercise named(String name) throws BadInputException {
    if (name.isEmpty()) {
      return current();
    }
    return find(exercises, name);
  }

  /**
   * The exercise with a name or number.
   *
   * @throws BadInputException if there is none, with the name that may have been meant
   */
  public static Exercise find(List<Exercise> exercises, String name) throws BadInputException {
    for (Exercise exercise : exercises) {
      if (exercise.name().equals(name) || String.valueOf(exercise.number()).equals(name)) {
        return exercise;
      }
    }
    List<String> names = exercises.stream().map(Exercise::name).toList();
    throw new BadInputException(
        "lab: there is no exercise '"
            + name
            + "'"
            + Spelling.suggestion(name, names)
                .map(meant -> "; did you mean '" + meant + "'?")
                .orElse("; " + Home.COMMAND + " learn list shows all"));
  }
}

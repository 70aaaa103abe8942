package dev.managedheap.checks.layout;

import java.util.List;
import java.util.Optional;

/**
 * The exercises, as the build packed them beside these classes: descriptions, hints, starters, and
 * the planted bugs as classes, but no solution.
 */
public final class Exercises {
  private static final List<Exercise> ALL = Packed.index().stream().map(Exercises::read).toList();

  private Exercises() {}

  /** All of them, in the order of their numbers. */
  public static List<Exercise> all() {
    return ALL;
  }

  /** The exercise with this name or number. */
  public static Optional<Exercise> named(String nameOrNumber) {
    return ALL.stream()
        .filter(e -> e.name().equals(nameOrNumber) || ("" + e.number()).equals(nameOrNumber))
        .findFirst();
  }

  private static Exercise read(String name) {
    Packed packed = new Packed(name);
    return new ExerciseReader(name, packed.text("exercise.txt"))
        .exercise(
            packed.files("starter"),
            Integer.parseInt(packed.lines("begins.txt").get(0)),
            packed.files("given"),
            packed.lines("bugs.txt"),
            packed.lines("variants.txt"));
  }
}

package dev.managedheap.checks.run;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Packed;
import java.util.ArrayList;
import java.util.List;

/** The versions of an exercise's given classes, as the build packed them. */
final class Versions {
  private Versions() {}

  /** The original, then planted bugs and correct variants in turn. */
  static List<Version> of(Exercise exercise) {
    Packed packed = new Packed(exercise.name());
    List<Version> bugs = new ArrayList<>();
    List<Version> correct = new ArrayList<>();
    packed
        .versions()
        .forEach(
            (name, difference) -> {
              boolean bug = exercise.bugs().contains(name);
              (bug ? bugs : correct).add(new Version(name, bug, difference, packed.classes(name)));
            });
    List<Version> inTurn = new ArrayList<>();
    inTurn.add(correct.remove(0));
    while (!bugs.isEmpty() || !correct.isEmpty()) {
      if (!bugs.isEmpty()) {
        inTurn.add(bugs.remove(0));
      }
      if (!correct.isEmpty()) {
        inTurn.add(correct.remove(0));
      }
    }
    return inTurn;
  }
}

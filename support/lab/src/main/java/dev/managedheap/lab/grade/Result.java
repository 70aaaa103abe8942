package dev.managedheap.lab.grade;

import dev.managedheap.checks.layout.Exercise;

/**
 * What became of one student's try at one exercise.
 *
 * @param student whose
 * @param exercise which
 * @param outcome what became of it
 * @param label that in a word or two
 * @param text what the student would be told; several lines
 * @param seconds how long it took to find out
 */
public record Result(
    Student student,
    Exercise exercise,
    Outcome outcome,
    String label,
    String text,
    double seconds) {

  /** What can become of a try. */
  public enum Outcome {
    /** It holds. */
    SOLVED,
    /** It does not, in whatever way. */
    NOT_SOLVED,
    /** There is no file. */
    MISSING,
    /** The checks failed, which says nothing about the student. */
    BROKEN
  }

  /** Whether the exercise is solved. */
  public boolean isSolved() {
    return outcome == Outcome.SOLVED;
  }
}

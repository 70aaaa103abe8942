package dev.managedheap.checks.finding;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.ArrayList;
import java.util.List;

/**
 * What a property found, for a learner to read: what should have come, what came, and a picture. It
 * travels as the cause of the {@link InvariantViolation} that the property throws:
 *
 * <pre>
 * throw Finding.of(Invariant.PA_3).expected("32").got("24").picture("0 8 16").violation();
 * </pre>
 */
public final class Finding extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Invariant invariant;
  private final ArrayList<String> expected = new ArrayList<>();
  private final ArrayList<String> got = new ArrayList<>();
  private final ArrayList<String> picture = new ArrayList<>();

  private Finding(Invariant invariant) {
    super("", null, false, false);
    this.invariant = invariant;
  }

  /** A finding that the invariant is broken. */
  public static Finding of(Invariant invariant) {
    return new Finding(invariant);
  }

  /** What should have come; it may have several lines. */
  public Finding expected(Object text) {
    text.toString().lines().forEach(expected::add);
    return this;
  }

  /** What came instead; it may have several lines. */
  public Finding got(Object text) {
    text.toString().lines().forEach(got::add);
    return this;
  }

  /** The heap in text, of at most 72 columns; a second picture goes below the first. */
  public Finding picture(String text) {
    text.lines().forEach(picture::add);
    return this;
  }

  /** What the property throws. */
  public InvariantViolation violation() {
    String evidence = "expected %s, got %s".formatted(joined(expected), joined(got));
    return new InvariantViolation(invariant, evidence, this);
  }

  private static String joined(List<String> lines) {
    return String.join("; ", lines);
  }

  /** What should have come, by line. */
  public List<String> expected() {
    return List.copyOf(expected);
  }

  /** What came, by line. */
  public List<String> got() {
    return List.copyOf(got);
  }

  /** The picture, by line. */
  public List<String> picture() {
    return List.copyOf(picture);
  }
}

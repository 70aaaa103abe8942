package dev.managedheap.notation.invariant;

/**
 * Says that a named invariant does not hold. Verifiers and properties throw it; a planted bug
 * counts as caught only when the violation carries the invariant that the catalogue names for it.
 */
public final class InvariantViolation extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final Invariant invariant;

  /**
   * Creates a violation.
   *
   * @param invariant the invariant that is broken
   * @param evidence what was found, naming addresses and numbers
   */
  public InvariantViolation(Invariant invariant, String evidence) {
    super(invariant + ": " + evidence);
    this.invariant = invariant;
  }

  /** Creates a violation that another failure made visible, such as a stack overflow. */
  public InvariantViolation(Invariant invariant, String evidence, Throwable cause) {
    super(invariant + ": " + evidence, cause);
    this.invariant = invariant;
  }

  /** The invariant that is broken. */
  public Invariant invariant() {
    return invariant;
  }

  /**
   * Throws a violation of the invariant unless the condition holds.
   *
   * @throws InvariantViolation if the condition is false
   */
  public static void require(boolean condition, Invariant invariant, String evidence) {
    if (!condition) {
      throw new InvariantViolation(invariant, evidence);
    }
  }
}

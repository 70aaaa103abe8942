package dev.managedheap.lab.conform;

/**
 * What became of one program.
 *
 * @param kind in which way it passed or did not
 * @param report what to show about it; empty if it passed
 */
public record Verdict(Kind kind, String report) {
  /** The ways in which a program can pass, or not. */
  public enum Kind {
    /** The outputs are the same to the byte. */
    PASSED,
    /** The outputs differ, or the program could not be run to its end. */
    FAILED,
    /** The program uses an operation that this heap does not have yet. */
    UNSUPPORTED,
    /** The program is malformed, or there is no output to compare with. */
    BAD_INPUT
  }
}

package dev.managedheap.notation.program;

/** Says that a text is not a heap program, and where. */
public final class ProgramException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final String problem;

  /**
   * Creates the exception.
   *
   * @param line the line, from 1
   * @param column the column, from 1, at which the wrong word starts or the missing one should
   * @param problem what is wrong there
   */
  public ProgramException(int line, int column, String problem) {
    super("line " + line + ", column " + column + ": " + problem);
    this.line = line;
    this.column = column;
    this.problem = problem;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** The column, from 1. */
  public int column() {
    return column;
  }

  /** What is wrong, without the place. */
  public String problem() {
    return problem;
  }
}

package dev.managedheap.notation.program;

/**
 * A statement and where it stands.
 *
 * @param number the number of the line, from 1
 * @param statement what the line says
 */
public record Line(int number, Statement statement) {
  @Override
  public String toString() {
    return number + ": " + statement.text();
  }
}

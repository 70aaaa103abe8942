package dev.managedheap.notation.program;

/** Joins words to a line. */
final class Words {
  private Words() {}

  /** The word and the operands, with one space between each two. */
  static String line(String word, Object... operands) {
    StringBuilder line = new StringBuilder(word);
    for (Object operand : operands) {
      line.append(' ').append(operand);
    }
    return line.toString();
  }
}

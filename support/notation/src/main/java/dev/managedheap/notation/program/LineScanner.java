package dev.managedheap.notation.program;

import java.util.List;

/**
 * Takes the words of one line from left to right, and says where it stands when one is wrong. Words
 * are separated by white space; after {@link #separateCommas} a comma is a word of its own.
 */
final class LineScanner {
  private final int line;
  private final String text;
  private String usage = "";
  private boolean commas;

  /** Where the word that was taken last starts. */
  private int start;

  /** Where the next word starts, or the length of the text. */
  private int next;

  LineScanner(int line, String text) {
    this.line = line;
    this.text = text;
    skipSpace();
  }

  /** From here on, errors quote this form. */
  void expect(String form) {
    this.usage = form;
  }

  void separateCommas() {
    commas = true;
  }

  boolean atEnd() {
    return next == text.length();
  }

  /** Takes the next word if it is this one. */
  boolean takes(String word) {
    int before = start;
    int here = next;
    if (!atEnd() && word().equals(word)) {
      return true;
    }
    start = before;
    next = here;
    return false;
  }

  /** The next word, whatever it is. */
  String word() {
    start = next;
    while (next < text.length() && !endsWord(text.charAt(next))) {
      next++;
    }
    if (next == start && !atEnd()) {
      next++; // a comma
    }
    String word = text.substring(start, next);
    skipSpace();
    return word;
  }

  /** The next word as a name: a letter, then letters, digits and underscores. */
  String name() {
    String word = operand("a name");
    boolean valid = isLetter(word.charAt(0));
    for (int i = 1; i < word.length(); i++) {
      valid &= isLetter(word.charAt(i)) || isDigit(word.charAt(i)) || word.charAt(i) == '_';
    }
    if (!valid) {
      throw error("'" + word + "' is not a name: a letter, then letters, digits and _");
    }
    return word;
  }

  /** The next word as a number from 0 to {@code highest}. */
  int number(int highest) {
    String word = operand("a number");
    long number = 0;
    for (int i = 0; i < word.length(); i++) {
      if (!isDigit(word.charAt(i))) {
        throw error("'" + word + "' is not a number");
      }
      number = Math.min(number * 10 + (word.charAt(i) - '0'), Integer.MAX_VALUE + 1L);
    }
    if (number > highest) {
      throw error(word + " is out of range: 0 to " + highest);
    }
    return (int) number;
  }

  /** Which of the two the next word is: true for the first. */
  boolean choice(String first, String second) {
    String word = operand("'" + first + "' or '" + second + "'");
    if (!word.equals(first) && !word.equals(second)) {
      String problem = "'" + word + "' is neither '" + first + "' nor '" + second + "'";
      throw error(problem + suggestion(word, List.of(first, second)));
    }
    return word.equals(first);
  }

  /** All words that are left, joined by one space. */
  String rest() {
    StringBuilder rest = new StringBuilder();
    while (!atEnd()) {
      rest.append(rest.isEmpty() ? "" : " ").append(word());
    }
    return rest.toString();
  }

  /** Says that nothing more may stand on the line. */
  void end() {
    if (!atEnd()) {
      String word = word();
      throw error("'" + word + "' is one word too many: " + usage);
    }
  }

  /** An error at the word that was taken last. */
  ProgramException error(String problem) {
    return new ProgramException(line, start + 1, problem);
  }

  /** The question that ends the message about an unknown word. */
  static String suggestion(String word, List<String> known) {
    return Spelling.suggestion(word, known).map(w -> ": did you mean '" + w + "'?").orElse("");
  }

  /** An error where the next word should start. */
  ProgramException missing(String what) {
    start = next;
    return error(what + " is missing: " + usage);
  }

  private String operand(String what) {
    if (atEnd() || (commas && text.charAt(next) == ',')) {
      throw missing(what);
    }
    return word();
  }

  private void skipSpace() {
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
  }

  private boolean endsWord(char c) {
    return Character.isWhitespace(c) || (commas && c == ',');
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

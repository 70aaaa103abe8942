package dev.managedheap.lab.heap;

/**
 * A part of a line that fits on a screen, around one of its columns. What was left out at an end is
 * shown as three dots, and an end of line or other control character as its escape.
 *
 * @param text the part
 * @param offset where in it the column is, from 0
 */
public record Excerpt(String text, int offset) {
  private static final int LONGEST = 64;
  private static final int BEFORE = 40;
  private static final String LEFT_OUT = "...";

  /** The part of the line around the column, which counts from 1 and may lie past the end. */
  public static Excerpt of(String line, int column) {
    StringBuilder visible = new StringBuilder();
    int offset = 0;
    for (int i = 0; i < line.length(); i++) {
      if (i == column - 1) {
        offset = visible.length();
      }
      visible.append(visible(line.charAt(i)));
    }
    if (column > line.length()) {
      offset = visible.length();
    }
    return cut(visible.toString(), offset);
  }

  private static String visible(char character) {
    return switch (character) {
      case '\t' -> " ";
      case '\r' -> "\\r";
      case '\n' -> "\\n";
      default ->
          Character.isISOControl(character)
              ? "\\u%04x".formatted((int) character)
              : String.valueOf(character);
    };
  }

  private static Excerpt cut(String line, int offset) {
    int start = line.length() <= LONGEST || offset <= BEFORE ? 0 : offset - BEFORE;
    int end = Math.min(line.length(), start + LONGEST);
    String before = start > 0 ? LEFT_OUT : "";
    String after = end < line.length() ? LEFT_OUT : "";
    return new Excerpt(
        before + line.substring(start, end) + after, offset - start + before.length());
  }

  /** The part with a caret below the column; both lines are indented by two. */
  public String withCaret() {
    return "  " + text + "\n  " + " ".repeat(offset) + "^";
  }
}

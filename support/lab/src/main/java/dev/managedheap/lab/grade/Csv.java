package dev.managedheap.lab.grade;

import java.util.List;

/**
 * Results as comma-separated values, as RFC 4180 has them: a header, a line a student and exercise,
 * each ended by carriage return and line feed, texts in quotes where they need them.
 *
 * <p>A spreadsheet takes a text that begins with one of {@code = + - @} for a formula, and runs it;
 * a student chooses the name of a folder. Such a text gets an apostrophe in front, as OWASP
 * advises.
 */
public final class Csv {
  private static final String END = "\r\n";
  private static final String FORMULA = "=+-@\t\r\n";

  private Csv() {}

  /** The table of the results. */
  public static String of(List<Result> results) {
    StringBuilder table = new StringBuilder("student,exercise,solved,result").append(END);
    for (Result result : results) {
      table.append(field(result.student().name())).append(',');
      table.append(field(result.exercise().name())).append(',');
      table.append(result.isSolved() ? '1' : '0').append(',');
      table.append(field(result.label())).append(END);
    }
    return table.toString();
  }

  static String field(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}

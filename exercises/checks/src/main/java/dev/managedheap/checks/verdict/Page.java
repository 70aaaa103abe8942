package dev.managedheap.checks.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text in lines that fit an ordinary terminal. */
public final class Page {
  /** The most columns of a line. */
  public static final int WIDTH = 78;

  private static final String INDENT = "    ";

  /** Where what stands beside a heading begins. */
  private static final int COLUMN = 11;

  private final List<Line> lines = new ArrayList<>();

  /** An empty page. */
  public Page() {}

  /** What was written. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  void blank() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).text().isEmpty()) {
      lines.add(new Line(Style.PLAIN, ""));
    }
  }

  /** A paragraph, broken between words. */
  void paragraph(Style style, String text) {
    for (String line : wrapped(text, WIDTH)) {
      lines.add(new Line(style, line));
    }
  }

  /** A part with a heading: lines that stay as they are, cut where they are too long. */
  void code(String heading, List<String> code) {
    if (code.isEmpty()) {
      return;
    }
    blank();
    lines.add(new Line(Style.HEADING, heading));
    for (String line : code) {
      lines.add(
          new Line(Style.CODE, (INDENT + cut(line, WIDTH - INDENT.length())).stripTrailing()));
    }
  }

  /** A short part beside its heading, a long one below it, broken between words. */
  void pair(String heading, List<String> code) {
    if (code.size() == 1 && code.get(0).length() <= WIDTH - COLUMN) {
      String padded = heading + " ".repeat(COLUMN - heading.length());
      lines.add(new Line(Style.CODE, padded + code.get(0)));
    } else {
      part(heading, Style.CODE, code);
    }
  }

  /** Text below what stands above it. */
  void indented(Style style, String text) {
    for (String line : wrapped(text, WIDTH - INDENT.length())) {
      lines.add(new Line(style, INDENT + line));
    }
  }

  /** A part with a heading: text, broken between words. */
  void part(String heading, Style style, List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    blank();
    lines.add(new Line(Style.HEADING, heading));
    texts.forEach(text -> indented(style, text));
  }

  /** A line of the learner's source, with a caret below a column if there is one. */
  void source(Optional<Place> place, int column) {
    if (place.isEmpty()) {
      return;
    }
    Place at = place.get();
    blank();
    lines.add(new Line(Style.HEADING, "%s, line %d".formatted(at.file(), at.line())));
    String code = at.code().replace("\t", " ");
    int indent = code.length() - code.stripLeading().length();
    String shown = cut(code.strip(), WIDTH - INDENT.length());
    if (!shown.isEmpty()) {
      lines.add(new Line(Style.CODE, INDENT + shown));
      int caret = column - 1 - indent;
      if (column > 0 && caret >= 0 && caret <= shown.length()) {
        lines.add(new Line(Style.CODE, INDENT + " ".repeat(caret) + "^"));
      }
    }
  }

  static String cut(String line, int width) {
    return line.length() <= width ? line : line.substring(0, width - 3) + "...";
  }

  /** The text in lines of at most so many columns; a longer word stands alone. */
  static List<String> wrapped(String text, int width) {
    List<String> wrapped = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        wrapped.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    wrapped.add(line.toString());
    return wrapped;
  }
}

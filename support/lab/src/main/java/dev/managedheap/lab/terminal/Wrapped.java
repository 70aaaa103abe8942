package dev.managedheap.lab.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines that fit. Lines of one paragraph are joined first; an empty line ends a
 * paragraph; a line that is indented is shown as it is, since it is a picture or a program.
 */
public final class Wrapped {
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private Wrapped(int width) {
    this.width = width;
  }

  /** The lines of the text, at most so many columns wide where its words allow it. */
  public static List<String> lines(String text, int width) {
    Wrapped wrapped = new Wrapped(width);
    for (String given : text.strip().split("\n", -1)) {
      wrapped.add(given.stripTrailing());
    }
    wrapped.endLine();
    return wrapped.lines;
  }

  /** The text in lines that fit, each behind this margin. */
  public static String text(String text, int width, String margin) {
    StringBuilder result = new StringBuilder();
    for (String line : lines(text, width - margin.length())) {
      result.append(line.isEmpty() ? "" : margin + line).append('\n');
    }
    return result.toString();
  }

  private void add(String given) {
    if (given.isEmpty() || given.startsWith(" ")) {
      endLine();
      lines.add(given);
      return;
    }
    boolean item = given.startsWith("- ");
    if (item) {
      endLine();
    }
    for (String word : given.split(" +", -1)) {
      addWord(word);
    }
  }

  private void addWord(String word) {
    if (line.length() > 0 && line.length() + 1 + word.length() > width) {
      boolean inItem = line.indexOf("- ") == 0 || line.indexOf("  ") == 0;
      endLine();
      line.append(inItem ? "  " : "");
      line.append(word);
      return;
    }
    line.append(line.length() == 0 ? "" : " ").append(word);
  }

  private void endLine() {
    if (line.length() > 0) {
      lines.add(line.toString());
      line.setLength(0);
    }
  }
}

package dev.managedheap.docs.manuscript;

import dev.managedheap.docs.Problems;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Checks that what the book says about CPython names a version: in the same paragraph, list item or
 * cell, in the declaration of its section, or in that of its box.
 */
final class CpythonClaims {
  private static final Pattern VERSION =
      Pattern.compile("(?<![\\d.])(?:2\\.7|3\\.\\d{1,2})(?!\\d)");
  private static final Pattern NEW_UNIT = Pattern.compile("\\s*(?:[*.-]+ |<[\\d.]+> |\\|).*");

  private final Problems problems;
  private final StringBuilder unit = new StringBuilder();
  private final Deque<Integer> declaringSections = new ArrayDeque<>();
  private Path file = Path.of("");
  private int firstLine;
  private boolean isInDeclaringBox;
  private boolean isNoClaim;
  private int claims;
  private int exempt;

  CpythonClaims(Problems problems) {
    this.problems = problems;
  }

  /** A section begins: declarations of sections of this level or deeper end. */
  void beginSection(int level, boolean declares) {
    endUnit();
    while (!declaringSections.isEmpty() && declaringSections.peek() >= level) {
      declaringSections.pop();
    }
    if (declares && level >= 2) {
      declaringSections.push(level);
    }
  }

  void setBox(boolean declares) {
    endUnit();
    isInDeclaringBox = declares;
  }

  /** The next unit makes no claim. */
  void noClaim() {
    endUnit();
    isNoClaim = true;
  }

  /** A line of prose. */
  void line(Line line) {
    if (line.text().isBlank()) {
      endUnit();
      return;
    }
    if (NEW_UNIT.matcher(line.text()).matches()) {
      endUnit();
    }
    if (unit.isEmpty()) {
      file = line.file();
      firstLine = line.number();
    }
    unit.append(line.text()).append('\n');
  }

  void endUnit() {
    String text = unit.toString();
    if (text.isEmpty()) {
      return;
    }
    unit.setLength(0);
    if (text.contains("CPython")) {
      boolean declared = isInDeclaringBox || !declaringSections.isEmpty();
      if (isNoClaim) {
        exempt++;
      } else if (declared || VERSION.matcher(text).find()) {
        claims++;
      } else {
        problems.add(file, firstLine, "CPython without a version: " + firstWords(text));
      }
    }
    isNoClaim = false;
  }

  private static String firstWords(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  /** How many paragraphs speak of CPython with a version. */
  int claims() {
    return claims;
  }

  /** How many are marked as making no claim. */
  int exempt() {
    return exempt;
  }
}

package dev.managedheap.checks.verdict;

import dev.managedheap.checks.layout.SourceFile;

/**
 * A place in a learner's source.
 *
 * @param file the file's name
 * @param line counted from 1
 * @param code what stands in that line, or nothing if it cannot be told
 */
public record Place(String file, int line, String code) {
  /** A line of a source. */
  public static Place in(SourceFile file, int line) {
    String code = file.text().lines().skip(Math.max(0, line - 1L)).findFirst().orElse("");
    return new Place(file.name(), line, code);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}

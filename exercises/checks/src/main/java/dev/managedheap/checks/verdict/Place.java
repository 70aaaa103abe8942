package dev.managedheap.checks.verdict;

/**
 * A place in a learner's source.
 *
 * @param file the file's name
 * @param line counted from 1
 * @param code what stands in that line, or nothing if it cannot be told
 */
public record Place(String file, int line, String code) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}

package dev.managedheap.testkit.planted;

import java.util.List;

/**
 * Whole lines of a source to be found exactly once, and what stands there instead.
 *
 * @param line where the hunk begins in the patch file, counted from 1
 * @param find the lines to be found, not empty; their indentation does not matter
 * @param replacement the lines instead of them; none to delete
 */
public record Hunk(int line, List<String> find, List<String> replacement) {
  /** Copies the lists. */
  public Hunk {
    find = List.copyOf(find);
    replacement = List.copyOf(replacement);
  }
}

package dev.managedheap.lab.conform;

import dev.managedheap.lab.heap.Excerpt;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The first line in which two outputs differ, found byte by byte. */
final class FirstDifference {
  private final byte[] expected;
  private final byte[] found;
  private final int offset;

  private FirstDifference(byte[] expected, byte[] found, int offset) {
    this.expected = expected;
    this.found = found;
    this.offset = offset;
  }

  /** The first difference, or empty if the two are the same to the byte. */
  static Optional<FirstDifference> between(byte[] expected, byte[] found) {
    int offset = Arrays.mismatch(expected, found);
    return offset < 0
        ? Optional.empty()
        : Optional.of(new FirstDifference(expected, found, offset));
  }

  /** The number of the line, from 1; it is the same in both. */
  int line() {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (expected[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  /** The line that was expected, as far as a screen can show it. */
  String expected() {
    return show(expected);
  }

  /** The line that was found. */
  String found() {
    return show(found);
  }

  private String show(byte[] output) {
    int start = offset;
    while (start > 0 && output[start - 1] != '\n') {
      start--;
    }
    if (start == output.length) {
      return "(the output ends before this line)";
    }
    int end = offset;
    while (end < output.length && output[end] != '\n') {
      end++;
    }
    String line = new String(output, start, end - start, StandardCharsets.UTF_8);
    String ending = end == output.length ? " (without an end of line)" : "";
    return Excerpt.of(line, offset - start + 1).text() + ending;
  }
}

package dev.managedheap.checks.pack;

import java.util.ArrayList;
import java.util.List;

/**
 * A source of a solution, with its marked regions:
 *
 * <pre>
 * // solution begins
 * return (bytes + 15) / 16 * 16;
 * // starter instead
 * // throw new UnsupportedOperationException("blockSize is not written yet");
 * // solution ends
 * </pre>
 *
 * <p>What stands after {@code starter instead}, a comment mark before each line, is what the
 * starter has in place of the solution; it may be missing. A source without regions is given to the
 * learner as it is.
 */
public final class SolutionSource {
  private static final String BEGINS = "// solution begins";
  private static final String INSTEAD = "// starter instead";
  private static final String ENDS = "// solution ends";

  private final List<String> solution = new ArrayList<>();
  private final List<String> starter = new ArrayList<>();
  private int begins;

  /**
   * Reads the source.
   *
   * @param name of the file, for errors
   * @throws IllegalArgumentException if a mark stands where it cannot, naming file and line
   */
  public SolutionSource(String name, String text) {
    String region = ENDS;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      switch (line.strip()) {
        case BEGINS -> region = next(region, ENDS, BEGINS, name, number);
        case INSTEAD -> region = next(region, BEGINS, INSTEAD, name, number);
        case ENDS -> {
          if (region.equals(ENDS)) {
            throw misplaced(ENDS, name, number);
          }
          region = ENDS;
        }
        default -> add(line, region, name, number);
      }
    }
    if (!region.equals(ENDS)) {
      throw misplaced(region, name, number);
    }
  }

  private String next(String region, String before, String mark, String name, int number) {
    if (!region.equals(before)) {
      throw misplaced(mark, name, number);
    }
    if (begins == 0) {
      begins = starter.size() + 1;
    }
    return mark;
  }

  private void add(String line, String region, String name, int number) {
    switch (region) {
      case BEGINS -> solution.add(line);
      case INSTEAD -> starter.add(uncommented(line, name, number));
      default -> {
        solution.add(line);
        starter.add(line);
      }
    }
  }

  private static String uncommented(String line, String name, int number) {
    int mark = line.indexOf("//");
    if (mark < 0 || !line.substring(0, mark).isBlank()) {
      throw new IllegalArgumentException(
          "%s, line %d: a line of the starter stands in a comment".formatted(name, number));
    }
    String code = line.substring(mark + 2);
    String indented = code.startsWith(" ") ? code.substring(1) : code;
    return (line.substring(0, mark) + indented).stripTrailing();
  }

  private static IllegalArgumentException misplaced(String mark, String name, int number) {
    return new IllegalArgumentException(
        "%s, line %d: \"%s\" does not belong here".formatted(name, number, mark));
  }

  /** Whether a part of it is left to the learner. */
  public boolean isMarked() {
    return begins > 0;
  }

  /** The line of the starter, from 1, at which the learner's part begins; 0 if there is none. */
  public int begins() {
    return begins;
  }

  /** The source with the solution and without marks. */
  public String solution() {
    return String.join("\n", solution) + "\n";
  }

  /** The source that a learner starts with. */
  public String starter() {
    return String.join("\n", starter) + "\n";
  }
}

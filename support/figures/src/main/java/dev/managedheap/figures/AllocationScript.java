package dev.managedheap.figures;

import java.util.ArrayList;
import java.util.List;

/** What a map of memory is drawn after: {@code allocate NAME BYTES} and {@code free NAME}. */
public final class AllocationScript {
  private final List<Step> steps;

  private AllocationScript(List<Step> steps) {
    this.steps = steps;
  }

  /** A step; the bytes are −1 where the block is freed. */
  record Step(int line, String name, int bytes) {
    boolean isFree() {
      return bytes < 0;
    }
  }

  /**
   * Reads a script, one step a line; {@code #} begins a comment.
   *
   * @throws IllegalArgumentException naming the line that is no step
   */
  public static AllocationScript parse(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      String text = lines.get(number - 1).replaceFirst("#.*", "").strip();
      String[] words = text.split("\\s+", -1);
      if (words.length == 3 && words[0].equals("allocate") && words[2].matches("\\d{1,9}")) {
        steps.add(new Step(number, words[1], Integer.parseInt(words[2])));
      } else if (words.length == 2 && words[0].equals("free")) {
        steps.add(new Step(number, words[1], -1));
      } else if (!text.isEmpty()) {
        throw new IllegalArgumentException("line " + number + ": no step: " + text);
      }
    }
    return new AllocationScript(steps);
  }

  List<Step> steps() {
    return steps;
  }
}

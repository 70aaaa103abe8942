package dev.managedheap.docs.listing;

import java.util.List;
import java.util.Locale;

/**
 * How many lines of code a module has, and how many of them are shown or excepted.
 *
 * @param module the module
 * @param lines its lines of code
 * @param shown those that a listing shows
 * @param excepted those that no listing shows, and that stand on the list of exceptions
 * @param missing the others, each as {@code file:line}, in order
 */
public record Coverage(String module, int lines, int shown, int excepted, List<String> missing) {
  /** The greatest share of lines, in per cent, that may stand on the list of exceptions. */
  public static final int MOST_EXCEPTED_PERCENT = 3;

  private static final int NAMED = 10;

  /** Creates a coverage; it keeps a copy. */
  public Coverage {
    missing = List.copyOf(missing);
    if (shown + excepted + missing.size() != lines) {
      throw new IllegalArgumentException(module + ": the parts are not the whole");
    }
  }

  /** The share of the lines that are shown, in per cent. */
  public double percentShown() {
    return lines == 0 ? 100 : 100.0 * shown / lines;
  }

  /** What is against the rule for chapters that are told; nothing if all is well. */
  public List<String> faults() {
    if (lines == 0) {
      return List.of(module + ": no code found");
    }
    String few =
        missing.isEmpty()
            ? ""
            : String.format(
                Locale.ROOT,
                "%s: only %d of %d lines of code are shown or excepted; not shown: %s",
                module,
                shown + excepted,
                lines,
                String.join(", ", missing.subList(0, Math.min(NAMED, missing.size()))));
    String many =
        100 * excepted <= MOST_EXCEPTED_PERCENT * lines
            ? ""
            : String.format(
                Locale.ROOT,
                "%s: %d of %d lines of code are excepted, %d %% is the most",
                module,
                excepted,
                lines,
                MOST_EXCEPTED_PERCENT);
    return List.of(few, many).stream().filter(fault -> !fault.isEmpty()).toList();
  }
}

package dev.managedheap.lab.terminal;

/** How far somebody has come, in one line. */
public final class ProgressBar {
  private static final int LONGEST = 40;
  private static final int SHORTEST = 5;

  private ProgressBar() {}

  /**
   * The bar and the numbers; the numbers alone where the bar would not fit or is read aloud.
   *
   * @param done how many of the whole are done
   * @param what what they are, "solved" for instance
   */
  public static String of(int done, int whole, String what, Terminal terminal) {
    String numbers = done + " of " + whole + " " + what;
    int room = Math.min(LONGEST, terminal.width() - numbers.length() - 4);
    if (terminal.isPlain() || room < SHORTEST) {
      return numbers;
    }
    int filled = whole == 0 ? room : room * done / whole;
    String full = terminal.hasBlocks() ? "\u2588" : "#";
    String empty = terminal.hasBlocks() ? "\u2591" : "-";
    String bar = terminal.ink().good(full.repeat(filled)) + empty.repeat(room - filled);
    return (terminal.hasBlocks() ? bar : "[" + bar + "]") + " " + numbers;
  }
}

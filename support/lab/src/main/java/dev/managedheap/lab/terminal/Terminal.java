package dev.managedheap.lab.terminal;

import dev.managedheap.lab.terminal.Tty.Size;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What an output may look like, and how it is answered.
 *
 * <p>A screen is cleared for each new page, and answered by single keys where the system allows it.
 * Plain output is only ever added to, has no codes and no drawn lines, and is answered by a letter
 * and Enter: for screen readers, pipes and files.
 */
public final class Terminal {
  private static final int LEAST_WIDTH = 40;
  private static final int MOST_WIDTH = 100;

  private final boolean plain;
  private final boolean keys;
  private final Ink ink;
  private final boolean blocks;
  private final Supplier<Size> size;

  Terminal(boolean plain, boolean keys, Ink ink, boolean blocks, Supplier<Size> size) {
    this.plain = plain;
    this.keys = keys;
    this.ink = ink;
    this.blocks = blocks;
    this.size = size;
  }

  /** Plain output, 80 columns wide. */
  public static Terminal plain() {
    return new Terminal(true, false, Ink.NONE, false, () -> Size.USUAL);
  }

  /**
   * The terminal of this process.
   *
   * @param askedPlain whether plain output is wanted even if there is a screen
   */
  public static Terminal ofThisProcess(boolean askedPlain) {
    Tty tty = Tty.ofThisProcess();
    return of(askedPlain, tty, System.getenv(), tty::size);
  }

  /**
   * A terminal that the system has told about.
   *
   * @param size tells how large it is, each time it is asked
   */
  public static Terminal of(
      boolean askedPlain, Tty tty, Map<String, String> environment, Supplier<Size> size) {
    boolean dumb = "dumb".equals(environment.get("TERM"));
    if (askedPlain || dumb || !tty.output()) {
      return new Terminal(true, false, Ink.NONE, false, tty.output() ? size : () -> Size.USUAL);
    }
    // an empty NO_COLOR asks for nothing: no-color.org
    boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        false, tty.input(), colour ? Ink.COLOUR : Ink.NO_COLOUR, isUtf8(environment), size);
  }

  /** Whether the locale's characters are UTF-8, in the order in which POSIX looks. */
  private static boolean isUtf8(Map<String, String> environment) {
    for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return value.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
      }
    }
    return false;
  }

  /** Whether the output is only ever added to, without codes and drawn lines. */
  public boolean isPlain() {
    return plain;
  }

  /** Whether a key is an answer by itself, without Enter. */
  public boolean hasKeys() {
    return keys;
  }

  /** How words are made to stand out. */
  public Ink ink() {
    return ink;
  }

  /** Whether characters outside ASCII can be shown. */
  public boolean hasBlocks() {
    return blocks;
  }

  /** How many columns a page has now: a window may have been resized since it was last asked. */
  public int width() {
    return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, size.get().columns()));
  }

  /** Whether a text is seen whole, of which none of its lines is broken but by the terminal. */
  public boolean shows(String text) {
    Size now = size.get();
    int rows =
        text.lines()
            .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").length())
            .mapToInt(length -> 1 + Math.max(0, length - 1) / now.columns())
            .sum();
    return rows < now.rows();
  }

  /** What makes the screen empty; nothing where the output is plain. */
  public String clear() {
    return plain ? "" : "\u001b[H\u001b[2J";
  }
}

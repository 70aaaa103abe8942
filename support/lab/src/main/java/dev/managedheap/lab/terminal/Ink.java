package dev.managedheap.lab.terminal;

/**
 * How words are made to stand out: by ECMA-48's codes where they are wanted, by nothing where the
 * output is read by a program or read aloud.
 */
public enum Ink {
  /** No codes at all. */
  NONE(false, false),

  /** Bold and dim, but no colour: what {@code NO_COLOR} asks for. */
  NO_COLOUR(true, false),

  /** Colours too. */
  COLOUR(true, true);

  private static final String ESCAPE = "\u001b[";
  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "1;31";
  private static final String GREEN = "1;32";

  private final boolean codes;
  private final boolean colours;

  Ink(boolean codes, boolean colours) {
    this.codes = codes;
    this.colours = colours;
  }

  /** A title, or what to look at first. */
  public String strong(String text) {
    return in(BOLD, text);
  }

  /** What is there if one looks for it. */
  public String quiet(String text) {
    return in(DIM, text);
  }

  /** What went well. */
  public String good(String text) {
    return in(colours ? GREEN : BOLD, text);
  }

  /** What did not. */
  public String bad(String text) {
    return in(colours ? RED : BOLD, text);
  }

  private String in(String code, String text) {
    return codes && !text.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
  }
}

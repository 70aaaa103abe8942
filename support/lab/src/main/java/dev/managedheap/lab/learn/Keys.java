package dev.managedheap.lab.learn;

import dev.managedheap.lab.terminal.Terminal;
import dev.managedheap.notation.program.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a learner can ask for while {@code ./lab learn} watches. */
enum Keys {
  NEXT("next"),
  HINT("hint"),
  LIST("list"),
  RUN("run again"),
  SOLUTION("solution"),
  RESET("reset", "x"),
  BOOK("book"),
  QUIT("quit");

  private final String words;
  private final String key;

  Keys(String words) {
    this(words, words.substring(0, 1));
  }

  Keys(String words, String key) {
    this.words = words;
    this.key = key;
  }

  /** What a key or a word asks for. */
  static Optional<Keys> of(String typed) {
    return Arrays.stream(values())
        .filter(key -> key.key.equals(typed) || key.firstWord().equals(typed))
        .findFirst();
  }

  private String firstWord() {
    return words.split(" ", -1)[0];
  }

  /** Says that this is no key, and which was probably meant. */
  static String unknown(String typed) {
    List<String> known = Arrays.stream(values()).map(Keys::firstWord).toList();
    return "There is no '"
        + typed
        + "' here"
        + Spelling.suggestion(typed, known)
            .map(meant -> "; did you mean '" + meant + "'?")
            .orElse(".");
  }

  /** All of them behind a few words, in a line, or two where the terminal is narrow. */
  static String line(String words, Terminal terminal) {
    StringBuilder page = new StringBuilder(words);
    int column = words.length();
    String gap = "";
    for (Keys each : values()) {
      int length = gap.length() + each.key.length() + 1 + each.words.length();
      if (column + length > terminal.width()) {
        page.append('\n');
        length -= gap.length();
        column = 0;
        gap = "";
      }
      page.append(gap).append(terminal.ink().strong(each.key));
      page.append(' ').append(terminal.ink().quiet(each.words));
      column += length;
      gap = "  ";
    }
    return page.append('\n').toString();
  }
}

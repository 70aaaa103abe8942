package dev.managedheap.testkit.run;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lines for a terminal of {@value #WIDTH} columns. Signs that the terminal's character set does not
 * have are spelled out.
 */
final class Page {
  private static final int WIDTH = 80;
  private static final int COLUMN = 13;

  private static final Map<Character, String> SPELLED_OUT =
      Map.ofEntries(
          Map.entry('Σ', "sum "),
          Map.entry('→', "->"),
          Map.entry('⇒', "=>"),
          Map.entry('⇔', "<=>"),
          Map.entry('−', "-"),
          Map.entry('∖', "\\"),
          Map.entry('∘', " o "),
          Map.entry('≡', "=="),
          Map.entry('≤', "<="),
          Map.entry('≥', ">="),
          Map.entry('⊂', "inside"),
          Map.entry('⊆', " subset of "),
          Map.entry('⊇', " superset of "),
          Map.entry('⊎', "+"),
          Map.entry('·', "*"),
          Map.entry('×', "x"),
          Map.entry('…', "..."));

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final PrintStream out;
  private final CharsetEncoder encoder;

  Page(PrintStream out, Charset charset) {
    this.out = out;
    this.encoder = charset.newEncoder();
  }

  /** What stands behind an output of the process, in the character set that it expects. */
  static Page on(PrintStream output) {
    Charset charset =
        Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
            .map(System::getProperty)
            .filter(name -> name != null && Charset.isSupported(name))
            .map(Charset::forName)
            .findFirst()
            .orElse(StandardCharsets.UTF_8);
    return new Page(new PrintStream(output, true, charset), charset);
  }

  void line(String text) {
    out.println(readable(text));
  }

  void blank() {
    out.println();
  }

  /** Text that is broken between words, every further line indented as given. */
  void paragraph(int indent, String text) {
    wrapped(new StringBuilder(), indent, text);
  }

  /** A word in its column, and text beside it, broken between words and indented alike. */
  void field(String word, String text) {
    wrapped(new StringBuilder(column(word)), COLUMN, text);
  }

  /** A word in its column, and beside it a line that stays whole, to be copied. */
  void wholeField(String word, String text) {
    line(column(word) + text);
  }

  private static String column(String word) {
    return ("    " + word + " ".repeat(COLUMN)).substring(0, COLUMN);
  }

  private void wrapped(StringBuilder line, int indent, String text) {
    boolean empty = true;
    for (String part : readable(text).split(" ", -1)) {
      if (!empty && line.length() + 1 + part.length() > WIDTH) {
        out.println(line);
        line.setLength(0);
        line.append(" ".repeat(indent));
        empty = true;
      }
      line.append(empty ? "" : " ").append(part);
      empty = false;
    }
    out.println(line.toString().stripTrailing());
  }

  /** The text with what the character set does not have spelled out. */
  String readable(String text) {
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder readable = new StringBuilder();
    boolean raised = false;
    for (int index = 0; index < text.length(); index++) {
      char sign = text.charAt(index);
      int digit = SUPERSCRIPTS.indexOf(sign);
      if (encoder.canEncode(sign)) {
        readable.append(sign);
      } else if (digit >= 0) {
        readable.append(raised ? "" : "^").append(digit);
      } else {
        readable.append(SPELLED_OUT.getOrDefault(sign, "?"));
      }
      raised = digit >= 0;
    }
    return readable.toString();
  }
}

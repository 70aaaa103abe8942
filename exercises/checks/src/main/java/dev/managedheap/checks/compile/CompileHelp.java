package dev.managedheap.checks.compile;

import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.verdict.CompileProblem;
import dev.managedheap.checks.verdict.Place;
import dev.managedheap.notation.program.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Says of a compiler's error what it usually means and what to do. */
final class CompileHelp {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+\\w+\\s+([A-Za-z0-9_$]+)");

  /** By the compiler's own names of its errors, which stay the same from version to version. */
  private static final Settings BY_CODE = Settings.read("help.properties");

  private CompileHelp() {}

  static CompileProblem problem(Diagnostic<? extends JavaFileObject> error) {
    String message = error.getMessage(Locale.ENGLISH);
    JavaFileObject source = error.getSource();
    SourceFile file = source == null ? new SourceFile("", "") : MemoryFiles.sourceOf(source);
    return new CompileProblem(
        Place.in(file, (int) Math.max(1, error.getLineNumber())),
        (int) Math.max(0, error.getColumnNumber()),
        firstLine(message),
        help(error.getCode(), message, file.text()));
  }

  private static String firstLine(String message) {
    String first = message.lines().findFirst().orElse(message).strip();
    Matcher symbol = SYMBOL.matcher(message);
    return symbol.find() ? first + " " + symbol.group(1) : first;
  }

  private static String help(String code, String message, String text) {
    String key = code.startsWith("compiler.err.") ? code.substring("compiler.err.".length()) : code;
    if (key.startsWith("cant.resolve")) {
      return unknown(message, text);
    }
    if (key.startsWith("prob.found.req")) {
      return wrongType(message);
    }
    return BY_CODE.text(key);
  }

  private static String unknown(String message, String text) {
    Matcher symbol = SYMBOL.matcher(message);
    if (!symbol.find()) {
      return "There is no such name here: look at its spelling.";
    }
    String name = symbol.group(1);
    Set<String> known = new TreeSet<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      known.add(words.group());
    }
    known.remove(name);
    return Spelling.suggestion(name, List.copyOf(known))
        .map(close -> "Nothing here is called %s. Did you mean %s?".formatted(name, close))
        .orElse(
            "Nothing here is called %s. Declare it first, or look at its spelling; a class of"
                    .formatted(name)
                + " the library needs an import.");
  }

  private static String wrongType(String message) {
    if (message.contains("possible lossy conversion")) {
      return "The value may be too large for this type. Use the larger type, or say with a cast,"
          + " such as (int), that you know better.";
    }
    if (message.contains("<null") && message.contains("cannot be converted")) {
      return "In Java null is a reference, and what is needed here is none. If an address is meant:"
          + " the null address is Address.NULL.";
    }
    if (message.contains("unexpected return value")) {
      return "A void method returns nothing: write return; alone, or change what it promises.";
    }
    if (message.contains("missing return value")) {
      return "This method promises a value: put it behind return.";
    }
    return "The value is of one type, and another is needed here.";
  }
}

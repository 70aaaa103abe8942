package dev.managedheap.checks.judge;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.run.Report;
import dev.managedheap.checks.run.Report.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one sentence that helps. */
final class Sentences {
  static final String PUT_BACK =
      "The checks call it by this name and with these types. Put it back as it was in the starter.";

  /**
   * A class of an exercise in a message of the Java machine, and a member of it if one is named.
   */
  private static final Pattern NAME =
      Pattern.compile(
          Pattern.quote(Exercise.PACKAGE) + "[.]\\w+[.](\\w+(?:[.]\\w+(?:\\([^)]*\\))?)?)");

  private static final Map<String, String> BY_EXCEPTION =
      Map.of(
          "NullPointerException",
          "Something is null there. Which value can be missing in this case?",
          "ArrayIndexOutOfBoundsException",
          "An index runs past the end. Look at the first and at the last turn of the loop.",
          "IndexOutOfBoundsException",
          "An index runs past the end. Look at the first and at the last turn of the loop.",
          "ArithmeticException",
          "Which value is 0 in this case?",
          "NegativeArraySizeException",
          "A size comes out below 0. Follow how it is computed in this case.",
          "ClassCastException",
          "The object is of another class than the cast says.",
          "NoSuchElementException",
          "Something is taken from where nothing is left. Ask first whether there is something.",
          "ConcurrentModificationException",
          "A collection is changed while a loop walks over it.");

  private Sentences() {}

  /** The exercise's own sentence on a like bug or the invariant, or else a general one. */
  static String of(Exercise exercise, Report report) {
    Optional<String> like = exercise.sentence(report.text(Fact.LIKE_BUG));
    Optional<String> own = like.or(() -> exercise.sentence(report.text(Fact.INVARIANT)));
    if (report.facts().containsKey(Fact.ONLY_AFTER_OTHERS)) {
      return "This case alone goes well. It fails only after others: is something kept in a static"
          + " field?";
    }
    String got = report.text(Fact.GOT);
    String exception = got.replaceAll("\\W.*", "");
    return own.orElseGet(() -> BY_EXCEPTION.getOrDefault(exception, general(report)));
  }

  private static String general(Report report) {
    return report.lines(Fact.COUNTEREXAMPLE).isEmpty()
        ? ""
        : "Go through the case above by hand, line by line, and compare with what came.";
  }

  /** What is missing, in words, of what the Java machine says. */
  static String missing(String message) {
    Matcher name = NAME.matcher(message.replace('/', '.'));
    String what = name.find() ? name.group(1) : message;
    String sentence = "The checks look for %s and do not find it.";
    if (message.startsWith(IllegalAccessError.class.getSimpleName())) {
      sentence = "The checks use %s and cannot reach it, because it is not public.";
    } else if (message.contains("Expected static")) {
      sentence = "The checks use %s without an object, and it is not static.";
    } else if (message.contains("Expect") && message.contains("non-static")) {
      sentence = "The checks use %s of an object, and it is static.";
    }
    return sentence.formatted(what);
  }
}

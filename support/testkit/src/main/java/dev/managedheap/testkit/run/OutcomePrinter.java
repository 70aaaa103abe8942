package dev.managedheap.testkit.run;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.property.PropertyOutcome;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells a reader about a property and what a run of it came to. */
final class OutcomePrinter {
  private final Page page;

  OutcomePrinter(Page page) {
    this.page = page;
  }

  void heading(FoundProperty property) {
    page.blank();
    page.paragraph(2, "  " + property.sentence());
    if (!property.checks().isEmpty()) {
      String checks =
          property.checks().stream().map(Invariant::toString).collect(Collectors.joining(", "));
      page.field("checks", checks);
    }
  }

  void outcome(PropertyOutcome outcome, String again) {
    String cases = outcome.cases() == 1 ? "1 case" : outcome.cases() + " cases";
    String seconds = String.format(Locale.ROOT, "%.2f s", outcome.milliseconds() / 1000.0);
    page.field("ran", "%s, seed %d, in %s".formatted(cases, outcome.seed(), seconds));
    if (!outcome.states().isEmpty()) {
      String states =
          outcome.states().entrySet().stream()
              .map(state -> "%s (%d)".formatted(state.getKey(), state.getValue()))
              .collect(Collectors.joining(", "));
      page.field("reached", states);
    }
    Throwable failure = outcome.failure();
    if (failure == null) {
      page.field("holds", "");
    } else {
      failure(outcome, failure);
      page.wholeField("again", again);
    }
  }

  private void failure(PropertyOutcome outcome, Throwable failure) {
    Optional<Invariant> violated = outcome.violated();
    if (violated.isPresent()) {
      page.field("FAILS", violated.get().toString());
      page.field("", violated.get().statement());
      evidence(violated.get(), failure);
    } else {
      page.field("FAILS", "with " + description(failure));
    }
    if (outcome.sample().isEmpty()) {
      return;
    }
    page.field("case", smallest(outcome));
    page.blank();
    Counterexample.lines(outcome).forEach(line -> page.line("      " + line));
    page.blank();
  }

  private static String smallest(PropertyOutcome outcome) {
    return switch (outcome.steps()) {
      case 0 -> "as it was generated";
      case 1 -> "the smallest found, shrunk in 1 step";
      default -> "the smallest found, shrunk in %d steps".formatted(outcome.steps());
    };
  }

  /** What was found, up to where it repeats the operations: they are the counterexample below. */
  private void evidence(Invariant invariant, Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    String name = invariant + ": ";
    String word = "found";
    for (String line :
        message.substring(message.startsWith(name) ? name.length() : 0).split("\n")) {
      if (line.endsWith(" so far:")) {
        return;
      }
      page.field(word, line.strip());
      word = "";
    }
  }

  /** What an unforeseen failure is and where it was thrown, without its stack. */
  static String description(Throwable failure) {
    String message = failure.getMessage();
    StringBuilder description = new StringBuilder();
    if (failure.getClass() != AssertionError.class || message == null) {
      description.append(failure.getClass().getSimpleName()).append(message == null ? "" : ": ");
    }
    description.append(message == null ? "" : message.strip().replaceAll("\\s+", " "));
    for (StackTraceElement element : failure.getStackTrace()) {
      if (element.getClassName().startsWith("dev.managedheap.")) {
        return description.append(" at ").append(element).toString();
      }
    }
    return description.toString();
  }
}

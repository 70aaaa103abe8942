package dev.managedheap.checks.verdict;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.notation.invariant.Invariant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Tells that a property fails: on which case, what came, what is broken, and what helps. */
final class WrongText {
  private final Page page;
  private final Function<BookPlace, String> links;

  WrongText(Page page, Function<BookPlace, String> links) {
    this.page = page;
    this.links = links;
  }

  void tell(Exercise exercise, Verdict.Wrong wrong) {
    page.paragraph(Style.BAD, "Not yet. This should hold, and does not:");
    page.indented(Style.PLAIN, wrong.property());
    page.code(
        wrong.steps() > 0 ? "The smallest case that fails" : "A case that fails",
        wrong.counterexample());
    page.code("Your code printed", wrong.printed());
    page.blank();
    page.pair("Expected", wrong.expected());
    page.pair(wrong.expected().isEmpty() ? "Found" : "Got", wrong.got());
    page.source(wrong.place(), 0);
    page.code("The heap", wrong.picture());
    if (!wrong.sentence().isEmpty()) {
      page.part("What helps", Style.HELP, List.of(wrong.sentence()));
    }
    wrong.invariant().ifPresent(this::invariant);
    String place = links.apply(new BookPlace(exercise.chapter(), exercise.anchor()));
    page.part("Read", Style.LINK, List.of(place));
  }

  private void invariant(Invariant invariant) {
    page.part(
        "Broken: " + invariant,
        Style.PLAIN,
        List.of(
            invariant.statement(),
            links.apply(new BookPlace("invariants", invariant.id().toLowerCase(Locale.ROOT)))));
  }
}

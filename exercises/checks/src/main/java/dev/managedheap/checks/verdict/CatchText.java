package dev.managedheap.checks.verdict;

import java.util.List;

/** Tells how a learner's property fared with planted bugs and correct versions. */
final class CatchText {
  private final Page page;

  CatchText(Page page) {
    this.page = page;
  }

  void tell(Verdict.BugSurvived survived) {
    int caught = survived.caught().size();
    page.paragraph(
        Style.BAD,
        "Your property catches %d of the %d planted bugs. %s survives."
            .formatted(caught, survived.bugs(), survived.bug()));
    page.blank();
    page.paragraph(Style.PLAIN, "It accepts what is right, and that is well.");
    if (caught > 0) {
      page.paragraph(Style.PLAIN, "Caught: " + String.join(", ", survived.caught()) + ".");
    }
    if (!survived.behaviour().isEmpty()) {
      page.part("What " + survived.bug() + " does", Style.PLAIN, List.of(survived.behaviour()));
    }
    if (survived.failure().isEmpty()) {
      page.part(
          "What helps",
          Style.HELP,
          List.of(
              "Think of a case in which that shows, and of what your property would have to look"
                  + " at to see it."));
    } else {
      page.code("With it, your property ends with", survived.failure());
      page.source(survived.place(), 0);
      page.part(
          "What helps",
          Style.HELP,
          List.of(
              "An exception is an accident and proves nothing. Assert what should hold before the"
                  + " accident happens."));
    }
  }

  void tell(Verdict.CorrectRejected rejected) {
    boolean original = rejected.version().equals("original");
    page.paragraph(
        Style.BAD,
        original
            ? "Your property fails on the correct version."
            : "Your property fails on another correct version (%s).".formatted(rejected.version()));
    page.blank();
    page.paragraph(
        Style.PLAIN,
        original
            ? "Nothing is wrong there: what the property asserts does not always hold."
            : "It does the same and is written differently. Assert what a user of it can see, and"
                + " not how it is done.");
    if (!rejected.difference().isEmpty()) {
      page.part("What is different", Style.PLAIN, List.of(rejected.difference()));
    }
    page.part("The property", Style.PLAIN, List.of(rejected.property()));
    page.code("A case on which it fails", rejected.counterexample());
    page.code("It printed", rejected.printed());
    page.code("It says", rejected.got());
    page.source(rejected.place(), 0);
  }
}

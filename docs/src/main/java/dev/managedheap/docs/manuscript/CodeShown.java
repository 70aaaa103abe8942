package dev.managedheap.docs.manuscript;

import dev.managedheap.docs.Places;
import dev.managedheap.docs.Problems;
import dev.managedheap.docs.listing.Coverage;
import dev.managedheap.docs.listing.Exceptions;
import dev.managedheap.docs.listing.Listings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much of the mechanisms' code the book shows. A chapter that is told shows or excepts 97 % of
 * its lines of code, and excepts 3 % at most; otherwise the book is not built.
 */
record CodeShown(List<Coverage> coverages, List<Exceptions.Entry> exceptions) {
  /** Creates a count; it keeps copies. */
  CodeShown {
    coverages = List.copyOf(coverages);
    exceptions = List.copyOf(exceptions);
  }

  /** Counts when all listings have been shown, and reports what is against the rule. */
  static CodeShown count(Listings listings, Places places, Problems problems) {
    List<Exceptions.Entry> exceptions = List.of();
    try {
      exceptions = Exceptions.read(places.exceptions());
    } catch (IllegalArgumentException bad) {
      problems.add(String.valueOf(bad.getMessage()));
    }
    for (Exceptions.Entry entry : exceptions) {
      try {
        listings.except(entry);
      } catch (IllegalArgumentException bad) {
        problems.add(places.exceptions(), entry.line(), String.valueOf(bad.getMessage()));
      }
    }
    List<Coverage> coverages = Places.MECHANISMS.stream().map(listings::coverage).toList();
    coverages.forEach(coverage -> judge(coverage, isTold(coverage), problems));
    return new CodeShown(coverages, exceptions);
  }

  /** Reports what a coverage has against the rule. */
  static void judge(Coverage coverage, boolean isTold, Problems problems) {
    if (isTold) {
      coverage.faults().forEach(problems::add);
    } else if (coverage.faults().isEmpty()) {
      problems.add(coverage.module() + ": is shown, and stands among the chapters not yet told");
    }
  }

  private static boolean isTold(Coverage coverage) {
    return !Places.NOT_YET_TOLD.contains(coverage.module());
  }

  /** The shares as a table, and after it the list of exceptions. */
  List<String> table() {
    List<String> text =
        new ArrayList<>(
            List.of(
                "[.checks,cols=\"3,2,2,2,2,3\",options=header]",
                "|===",
                "|Module |Lines |Shown |% |Excepted |Chapter"));
    for (Coverage coverage : coverages) {
      text.add(
          String.format(
              Locale.ROOT,
              "|`%s` |%d |%d |%.1f |%d |%s",
              coverage.module(),
              coverage.lines(),
              coverage.shown(),
              coverage.percentShown(),
              coverage.excepted(),
              isTold(coverage) ? "told" : "not yet told"));
    }
    text.add("|===");
    text.add("");
    for (Exceptions.Entry entry : exceptions) {
      text.add("* `" + entry.target() + "` (" + entry.tag() + "): " + entry.reason() + ".");
    }
    return text;
  }
}

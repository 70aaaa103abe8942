package dev.managedheap.docs.manuscript;

import dev.managedheap.docs.Problems;
import dev.managedheap.docs.invariant.Citations;
import dev.managedheap.docs.invariant.InvariantTable;
import dev.managedheap.notation.invariant.Invariant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of prose can name: an invariant of the catalogue, an entry of the bibliography. */
final class InlineMacros {
  private static final Pattern INVARIANT = Pattern.compile("inv:([A-Z]+-\\d+)\\[]");
  private static final Pattern CITATION = Pattern.compile("cite:([\\w-]+)\\[([^]]*)]");

  private InlineMacros() {}

  /** The text of the line as plain AsciiDoc. */
  static String expand(Line line, Problems problems, Citations citations) {
    String text =
        INVARIANT
            .matcher(line.text())
            .replaceAll(
                found -> {
                  var invariant = Invariant.named(found.group(1));
                  if (invariant.isEmpty()) {
                    problems.add(line.file(), line.number(), "no invariant " + found.group(1));
                  }
                  invariant.ifPresent(citations::note);
                  return invariant.map(InlineMacros::link).orElse("");
                });
    return CITATION
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    "<<"
                        + found.group(1)
                        + ">>"
                        + (found.group(2).isEmpty() ? "" : ", " + found.group(2))));
  }

  private static String link(Invariant invariant) {
    return Matcher.quoteReplacement(
        "[.invariant]#<<" + InvariantTable.anchor(invariant) + "," + invariant + ">>#");
  }
}

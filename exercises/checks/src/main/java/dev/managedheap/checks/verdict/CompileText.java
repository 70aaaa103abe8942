package dev.managedheap.checks.verdict;

import java.util.Optional;
import java.util.stream.Collectors;

/** Tells that sources do not compile. */
final class CompileText {
  private final Page page;

  CompileText(Page page) {
    this.page = page;
  }

  void tell(Verdict.DoesNotCompile verdict) {
    boolean located = verdict.problems().stream().anyMatch(p -> !p.place().code().isEmpty());
    page.paragraph(
        Style.BAD, located ? "This does not compile yet." : "Something that is needed is missing.");
    for (CompileProblem problem : verdict.problems()) {
      page.source(Optional.of(problem.place()), problem.column());
      page.blank();
      page.paragraph(Style.PLAIN, (located ? "The compiler says: " : "") + problem.message());
      if (!problem.help().isEmpty()) {
        page.paragraph(Style.HELP, problem.help());
      }
    }
    if (!verdict.others().isEmpty()) {
      String lines =
          verdict.others().stream()
              .map(problem -> Integer.toString(problem.place().line()))
              .distinct()
              .limit(5)
              .collect(Collectors.joining(", "));
      page.blank();
      page.paragraph(
          Style.PLAIN,
          "There %s after it (line %s). Mend the first; the others often go with it."
              .formatted(
                  verdict.others().size() == 1
                      ? "is 1 more error"
                      : "are %d more errors".formatted(verdict.others().size()),
                  lines));
    }
  }
}

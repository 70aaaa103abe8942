package dev.managedheap.checks.verdict;

/** Tells that an exercise is solved. */
final class SolvedText {
  private final Page page;

  SolvedText(Page page) {
    this.page = page;
  }

  void tell(Verdict.Solved solved) {
    page.paragraph(Style.GOOD, "Solved.");
    page.blank();
    page.paragraph(
        Style.PLAIN,
        solved.bugs() == 0
            ? "%s in %s.".formatted(held(solved.properties()), count(solved.cases(), "case"))
            : "Your %s caught all %d planted bugs and accepted %s."
                .formatted(
                    solved.properties() == 1 ? "property" : "properties",
                    solved.bugs(),
                    count(solved.variants() + 1, "correct version")));
    for (Cost cost : solved.costs()) {
      page.paragraph(
          Style.PLAIN,
          "Your solution costs %,d %s; ours %,d."
              .formatted(cost.amount(), cost.what(), cost.ours()));
    }
  }

  private static String held(int properties) {
    return switch (properties) {
      case 1 -> "The property holds";
      case 2 -> "Both properties hold";
      default -> "All %d properties hold".formatted(properties);
    };
  }

  static String count(int number, String what) {
    return number == 1 ? "1 " + what : "%,d %ss".formatted(number, what);
  }
}

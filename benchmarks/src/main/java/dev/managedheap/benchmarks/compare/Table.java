package dev.managedheap.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The results as lines of text, at most 100 columns wide. */
final class Table {
  private static final String LINE = "  %-32s %8.1f  (%7.1f to %7.1f)  %9s  %6s  %s";

  private Table() {}

  /** The lines of a group, work by work. */
  static List<String> lines(Group group, List<Row> rows) {
    List<String> lines = new ArrayList<>();
    lines.add("%s: nanoseconds of processor time by the %s".formatted(group.word(), group.unit()));
    lines.add(
        "  %-32s %8s   %-18s  %9s  %6s  %s"
            .formatted("", "median", "(middle half)", "bytes", "ratio", "goal"));
    String work = "";
    for (Row row : rows) {
      if (!row.work().name().equals(work)) {
        work = row.work().name();
        lines.add(row.work().title());
      }
      lines.add(line(row).stripTrailing());
    }
    return lines;
  }

  private static String line(Row row) {
    Statistics time = row.time();
    String bytes = text("%.0f", row.bytes()) + (row.bytes().isPresent() ? "" : " ");
    return LINE.formatted(
        row.side().title(),
        time.median(),
        time.lower(),
        time.upper(),
        bytes,
        text("%.2f", row.ratio()),
        judgement(row));
  }

  private static String judgement(Row row) {
    if (row.goal().isEmpty()) {
      return "";
    }
    String goal = text("%.2f", row.goal());
    if (!row.isJudged()) {
      return goal;
    }
    return goal + (row.isMet() ? " met" : " missed");
  }

  private static String text(String format, OptionalDouble value) {
    return value.isPresent() ? format.formatted(value.getAsDouble()) : "";
  }

  /** What came of the goals, in one or two lines. */
  static List<String> summary(List<Row> rows) {
    List<Row> judged = rows.stream().filter(Row::isJudged).toList();
    if (judged.isEmpty()) {
      return List.of("No goal could be judged: a ratio counts only where both sides ran.");
    }
    List<Row> missed = judged.stream().filter(row -> !row.isMet()).toList();
    List<String> lines = new ArrayList<>();
    lines.add("%d of %d goals are met.".formatted(judged.size() - missed.size(), judged.size()));
    for (Row row : missed) {
      lines.add(
          "  missed: %s, %s: %.2f in place of %.2f"
              .formatted(
                  row.work().title(),
                  row.side().title(),
                  row.ratio().orElseThrow(),
                  row.goal().orElseThrow()));
    }
    return lines;
  }
}

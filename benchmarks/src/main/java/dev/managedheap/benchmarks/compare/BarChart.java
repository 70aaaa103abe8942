package dev.managedheap.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The ratios as bars in SVG: one bar for each side in each work, a line where CPython is, and a
 * mark where the goal is. It is to be read on white and on black; nothing is told by colour alone.
 */
final class BarChart {
  private static final int WIDTH = 860;
  private static final int LEFT = 330;
  private static final int SCALE_WIDTH = 400;
  private static final int BAR = 14;
  private static final int STEP = 20;
  private static final int HEADING = 30;
  private static final int TOP = 64;
  private static final double MOST = 1.5;

  private static final String STYLE =
      """
      <style>
        text { font: 13px system-ui, sans-serif; fill: #1b1f24; }
        .title { font-size: 17px; font-weight: 600; }
        .work { font-weight: 600; }
        .note { fill: #57606a; }
        .met { fill: #1a7f5a; }
        .missed { fill: #b4540a; }
        .plain { fill: #6e7fa3; }
        .line { stroke: #57606a; stroke-width: 1; }
        .goal { stroke: #1b1f24; stroke-width: 2.5; }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3; }
          .note { fill: #9aa4af; }
          .met { fill: #3fb98a; }
          .missed { fill: #e8924b; }
          .plain { fill: #8ea0c8; }
          .line { stroke: #9aa4af; }
          .goal { stroke: #e6edf3; }
        }
      </style>
      """;

  private final List<String> parts = new ArrayList<>();
  private int y = TOP;

  private BarChart() {}

  /** The chart of those rows that have a ratio. */
  static String text(String against, List<Row> rows) {
    return new BarChart()
        .draw(against, rows.stream().filter(row -> row.ratio().isPresent()).toList());
  }

  private String draw(String against, List<Row> rows) {
    String work = "";
    for (Row row : rows) {
      String its = row.group().word() + row.work().name();
      if (!its.equals(work)) {
        work = its;
        y += HEADING;
        String title = row.group().word() + ": " + row.work().title();
        label("work", 12, y - 8, "start", title);
      }
      bar(row);
    }
    int height = y + 48;
    List<String> all = new ArrayList<>();
    all.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">"
            .formatted(WIDTH, height));
    all.add("<title>Our time as a share of that of CPython " + escape(against) + "</title>");
    all.add(STYLE.stripTrailing());
    all.add(text("title", 12, 26, "start", "Time as a share of that of CPython " + against));
    all.add(
        text(
            "note",
            12,
            46,
            "start",
            "Shorter is faster. The upright mark is the goal: bars that end before it reach it."));
    axis(all, height);
    all.addAll(parts);
    all.add("</svg>");
    return String.join("\n", all) + "\n";
  }

  private static void axis(List<String> all, int height) {
    for (double share = 0; share <= MOST; share += 0.25) {
      int x = x(share);
      String dashes = share == 1 ? "" : " stroke-dasharray=\"2 4\"";
      all.add(
          "<line class=\"line\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"%s/>"
              .formatted(x, TOP + 4, x, height - 34, dashes));
      for (int baseline : new int[] {TOP, height - 16}) {
        all.add(text("note", x, baseline, "middle", "%.2f".formatted(share)));
      }
    }
  }

  private void bar(Row row) {
    double ratio = row.ratio().orElseThrow();
    String kind = row.goal().isEmpty() ? "plain" : row.isMet() ? "met" : "missed";
    int width = Math.max(1, x(Math.min(ratio, MOST)) - LEFT);
    label("side", LEFT - 8, y + BAR - 3, "end", row.side().title());
    parts.add(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
            .formatted(kind, LEFT, y, width, BAR));
    if (row.goal().isPresent()) {
      int x = x(row.goal().getAsDouble());
      parts.add(
          "<line class=\"goal\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>"
              .formatted(x, y - 2, x, y + BAR + 2));
    }
    String judgement =
        row.goal().isEmpty()
            ? ""
            : (row.isMet() ? ", met (" : ", missed (")
                + "%.2f)".formatted(row.goal().getAsDouble());
    String beyond = ratio > MOST ? " (longer than drawn)" : "";
    int end = Math.max(LEFT + width, x(row.goal().orElse(0)));
    label("value", end + 8, y + BAR - 3, "start", "%.2f".formatted(ratio) + beyond + judgement);
    y += STEP;
  }

  private static int x(double share) {
    return LEFT + (int) Math.round(share / MOST * SCALE_WIDTH);
  }

  private void label(String kind, int x, int baseline, String anchor, String text) {
    parts.add(text(kind, x, baseline, anchor, text));
  }

  private static String text(String kind, int x, int baseline, String anchor, String text) {
    return "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>"
        .formatted(kind, x, baseline, anchor, escape(text));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package dev.managedheap.experiments.show;

import dev.managedheap.notation.plot.Plot;
import dev.managedheap.notation.plot.Plot.Axis;
import dev.managedheap.notation.plot.Plot.Point;
import dev.managedheap.notation.plot.Plot.Series;
import dev.managedheap.notation.plot.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plot in the terminal. Where two series meet, the later one is seen. */
final class TextPlot {
  private static final String MARKS = "o+x#*";
  private static final int WIDTH = 61;
  private static final int HEIGHT = 17;

  private final Plot plot;
  private final Span across;
  private final Span upwards;
  private final char[][] field = new char[HEIGHT][WIDTH];

  private TextPlot(Plot plot) {
    this.plot = plot;
    this.across = plot.spanOfX();
    this.upwards = plot.spanOfY();
    for (char[] row : field) {
      Arrays.fill(row, ' ');
    }
  }

  /** The lines of the plot. */
  static List<String> lines(Plot plot) {
    TextPlot text = new TextPlot(plot);
    for (Series series : plot.series()) {
      text.join(series);
    }
    for (int index = 0; index < plot.series().size(); index++) {
      for (Point point : plot.series().get(index).points()) {
        text.field[text.row(point)][text.column(point)] = mark(index);
      }
    }
    return text.framed();
  }

  private static char mark(int index) {
    return MARKS.charAt(index % MARKS.length());
  }

  /** Dots from each point of the series to the next. */
  private void join(Series series) {
    for (int index = 1; index < series.points().size(); index++) {
      Point from = series.points().get(index - 1);
      Point to = series.points().get(index);
      int columns = column(to) - column(from);
      for (int step = 1; step < columns; step++) {
        int rows = row(to) - row(from);
        int row = row(from) + (int) StrictMath.rint((double) rows * step / columns);
        field[row][column(from) + step] = '.';
      }
    }
  }

  private int column(Point point) {
    return (int) StrictMath.rint(across.place(point.x()) * (WIDTH - 1));
  }

  private int row(Point point) {
    return HEIGHT - 1 - (int) StrictMath.rint(upwards.place(point.y()) * (HEIGHT - 1));
  }

  private List<String> framed() {
    String[] labels = new String[HEIGHT];
    Arrays.fill(labels, "");
    for (double tick : upwards.ticks()) {
      labels[HEIGHT - 1 - (int) StrictMath.rint(upwards.place(tick) * (HEIGHT - 1))] =
          Span.show(tick);
    }
    int margin = Arrays.stream(labels).mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(label(plot.y(), upwards));
    for (int row = 0; row < HEIGHT; row++) {
      String label = " ".repeat(margin - labels[row].length()) + labels[row];
      String edge = labels[row].isEmpty() ? " |" : " +";
      lines.add((label + edge + new String(field[row])).stripTrailing());
    }
    lines.add(" ".repeat(margin) + " +" + "-".repeat(WIDTH));
    lines.add(numbersBelow(margin + 2));
    lines.add(" ".repeat(margin + 2) + label(plot.x(), across));
    for (int index = 0; index < plot.series().size(); index++) {
      Series series = plot.series().get(index);
      String end = series.end().isEmpty() ? "" : ", then: " + series.end();
      lines.add("  " + mark(index) + "  " + series.name() + end);
    }
    return lines;
  }

  private String numbersBelow(int margin) {
    StringBuilder line = new StringBuilder();
    for (double tick : across.ticks()) {
      String number = Span.show(tick);
      int at = margin + (int) StrictMath.rint(across.place(tick) * (WIDTH - 1));
      int begin = Math.max(0, at - number.length() / 2);
      if (begin > line.length()) {
        line.append(" ".repeat(begin - line.length())).append(number);
      }
    }
    return line.toString();
  }

  private static String label(Axis axis, Span span) {
    return axis.label() + (span.hasEvenFactors() ? " (each step x10)" : "");
  }
}

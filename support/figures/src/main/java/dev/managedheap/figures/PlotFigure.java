package dev.managedheap.figures;

import dev.managedheap.notation.plot.Plot;
import dev.managedheap.notation.plot.Plot.Axis;
import dev.managedheap.notation.plot.Plot.Point;
import dev.managedheap.notation.plot.Plot.Series;
import dev.managedheap.notation.plot.Span;
import java.util.List;

/**
 * Draws a plot: above it the names of the series and what is measured upwards, then the points,
 * joined by lines, and below what is measured to the right. Series differ in colour, in the mark of
 * their points and in the dashes of their line, so that they can be told apart in black and white.
 *
 * <p>Text stays text, and colours are classes: the plot follows the page that it stands in, light
 * or dark, and is the same to the byte wherever it is drawn. That is why no charting library draws
 * it: those that write SVG ask Java for the fonts of the machine.
 */
public final class PlotFigure {
  private static final double LEFT = 76;
  private static final double WIDTH = 480;
  private static final double HEIGHT = 250;
  private static final double RIGHT = 34;
  private static final double LETTER = 6.7;
  private static final double ROW = 20;
  private static final double SWATCH = 34;

  /** The marks of the points, one after another; a sixth series would look like the first. */
  private static final List<String> MARKS =
      List.of(
          "m-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z",
          "m-3.6,-3.6h7.2v7.2h-7.2z",
          "m0,-4.6l4.4,8h-8.8z",
          "m0,-5l5,5l-5,5l-5,-5z",
          "m0,4.6l4.4,-8h-8.8z");

  private final Plot plot;
  private final Span across;
  private final Span upwards;
  private final Svg svg = new Svg();
  private double top;

  private PlotFigure(Plot plot) {
    this.plot = plot;
    this.across = plot.spanOfX();
    this.upwards = plot.spanOfY();
  }

  /** Draws the plot. */
  public static Figure draw(Plot plot) {
    PlotFigure figure = new PlotFigure(plot);
    figure.names();
    figure.axes();
    for (int index = 0; index < plot.series().size(); index++) {
      figure.series(index, plot.series().get(index));
    }
    return Figure.of(figure.svg, plot.describe());
  }

  /** The names of the series in rows, each with its line, and the name of the axis upwards. */
  private void names() {
    double x = 0;
    double y = 12;
    for (int index = 0; index < plot.series().size(); index++) {
      String name = plot.series().get(index).name();
      double width = SWATCH + name.length() * LETTER + 18;
      if (x > 0 && x + width > LEFT + WIDTH + RIGHT) {
        x = 0;
        y += ROW;
      }
      svg.path(line(index), "M" + point(x, y - 4) + "h26");
      mark(index, x + 13, y - 4);
      svg.text("mh-label", x + SWATCH, y, "start", name);
      x += width;
    }
    svg.text("mh-muted", 0, y + 26, "start", label(plot.y(), upwards));
    top = y + 42;
  }

  private static String label(Axis axis, Span span) {
    return axis.label() + (span.hasEvenFactors() ? " (each step ×10)" : "");
  }

  private void axes() {
    for (double tick : upwards.ticks()) {
      double y = y(tick);
      svg.path("mh-rule", "M" + point(LEFT, y) + "h" + Svg.number(WIDTH));
      svg.text("mh-mono", LEFT - 8, y + 4, "end", Span.show(tick));
    }
    double bottom = top + HEIGHT;
    for (double tick : across.ticks()) {
      double x = x(tick);
      svg.path("mh-rule", "M" + point(x, top) + "v" + Svg.number(HEIGHT + 5));
      svg.text("mh-mono", x, bottom + 19, "middle", Span.show(tick));
    }
    svg.path(
        "mh-line", "M" + point(LEFT, top) + "v" + Svg.number(HEIGHT) + "h" + Svg.number(WIDTH));
    svg.text("mh-muted", LEFT + WIDTH / 2, bottom + 41, "middle", label(plot.x(), across));
    svg.reach(LEFT + WIDTH + RIGHT, bottom + 46);
  }

  private void series(int index, Series series) {
    StringBuilder path = new StringBuilder();
    for (Point point : series.points()) {
      path.append(path.isEmpty() ? "M" : "L").append(point(x(point.x()), y(point.y())));
    }
    svg.path(line(index), path.toString());
    for (Point point : series.points()) {
      mark(index, x(point.x()), y(point.y()));
    }
    if (!series.end().isEmpty()) {
      Point last = series.points().get(series.points().size() - 1);
      end(index, series.end(), x(last.x()), y(last.y()));
    }
  }

  /** Where a series ends before its time, a cross, and what happened. */
  private void end(int index, String what, double x, double y) {
    svg.path(line(index), "M" + point(x, y) + "l14,-10");
    svg.path("mh-plot mh-c" + index % MARKS.size(), "M" + point(x + 10, y - 14) + "l8,8m0,-8l-8,8");
    boolean fits = x + 24 + what.length() * LETTER < LEFT + WIDTH + RIGHT;
    svg.text("mh-label", fits ? x + 23 : x - 8, y - 6, fits ? "start" : "end", what);
  }

  private void mark(int index, double x, double y) {
    svg.path(
        "mh-mark mh-f" + index % MARKS.size(), "M" + point(x, y) + MARKS.get(index % MARKS.size()));
  }

  private static String line(int index) {
    return "mh-plot mh-c" + index % MARKS.size() + " mh-d" + index % MARKS.size();
  }

  private double x(double value) {
    return LEFT + across.place(value) * WIDTH;
  }

  private double y(double value) {
    return top + HEIGHT - upwards.place(value) * HEIGHT;
  }

  private static String point(double x, double y) {
    return Svg.number(x) + "," + Svg.number(y);
  }
}

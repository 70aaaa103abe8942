package dev.managedheap.experiments.frame;

import dev.managedheap.notation.plot.Plot;
import dev.managedheap.notation.plot.Plot.Axis;
import dev.managedheap.notation.plot.Plot.Point;
import dev.managedheap.notation.plot.Plot.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * What came out.
 *
 * @param table the numbers
 * @param plot the picture of them
 */
public record Result(Table table, Plot plot) {
  /**
   * A column of a table as a series of a plot.
   *
   * @param name the name of the series
   * @param x the column to the right, counted from 0
   * @param y the column upwards
   * @param end what happens after the last point; empty if nothing does
   */
  public record Curve(String name, int x, int y, String end) {
    /** A curve that simply ends. */
    public Curve(String name, int x, int y) {
      this(name, x, y, "");
    }
  }

  /**
   * A table and the plot of some of its columns. What is 0 or no number is left out of the plot.
   *
   * @throws BadSettingException if nothing remains to be plotted
   */
  public static Result plotted(Table table, Axis x, Axis y, Curve... curves) {
    List<Series> series = new ArrayList<>();
    for (Curve curve : curves) {
      List<Point> points = table.points(curve.x(), curve.y());
      if (!points.isEmpty()) {
        series.add(new Series(curve.name(), points, curve.end()));
      }
    }
    if (series.isEmpty()) {
      throw new BadSettingException("with these settings nothing happens that could be shown");
    }
    return new Result(table, new Plot(x, y, series));
  }
}

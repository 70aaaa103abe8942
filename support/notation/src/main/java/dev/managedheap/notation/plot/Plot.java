package dev.managedheap.notation.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A plot as data: two axes, and series of points between them. It says nothing about how large it
 * is or what it looks like; a figure of the book and a plot in the terminal are made from the same.
 *
 * @param x the axis to the right
 * @param y the axis upwards
 * @param series the series, each with at least one point
 */
public record Plot(Axis x, Axis y, List<Series> series) {
  /**
   * Creates a plot; it keeps a copy of the list.
   *
   * @throws IllegalArgumentException if there is no series, or a point lies on no axis: it is not
   *     finite, below 0, or 0 on a logarithmic axis
   */
  public Plot {
    series = List.copyOf(series);
    if (series.isEmpty()) {
      throw new IllegalArgumentException("a plot without a series");
    }
    for (Series one : series) {
      for (Point point : one.points()) {
        x.require(point.x());
        y.require(point.y());
      }
    }
  }

  /**
   * An axis.
   *
   * @param label what is measured, with its unit
   * @param isLogarithmic whether equal steps are equal factors
   */
  public record Axis(String label, boolean isLogarithmic) {
    /** An axis on which equal steps are equal differences, from 0 on. */
    public static Axis linear(String label) {
      return new Axis(label, false);
    }

    /** An axis on which equal steps are equal factors. */
    public static Axis logarithmic(String label) {
      return new Axis(label, true);
    }

    private void require(double value) {
      if (!Double.isFinite(value) || value < 0 || (isLogarithmic && value == 0)) {
        throw new IllegalArgumentException(value + " has no place on the axis '" + label + "'");
      }
    }
  }

  /**
   * Points that belong together, in the order in which a line joins them.
   *
   * @param name what it shows
   * @param points at least one
   * @param end what happens after the last point, such as a crash; empty if nothing does
   */
  public record Series(String name, List<Point> points, String end) {
    /**
     * Creates a series; it keeps a copy of the list.
     *
     * @throws IllegalArgumentException if there is no point
     */
    public Series {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("the series '" + name + "' has no point");
      }
    }

    /** A series that simply ends with its last point. */
    public Series(String name, List<Point> points) {
      this(name, points, "");
    }
  }

  /** A point. */
  public record Point(double x, double y) {}

  /** The part of the axis to the right on which all points lie. */
  public Span spanOfX() {
    return Span.of(x, values(true));
  }

  /** The part of the axis upwards on which all points lie. */
  public Span spanOfY() {
    return Span.of(y, values(false));
  }

  private List<Double> values(boolean ofX) {
    List<Double> values = new ArrayList<>();
    for (Series one : series) {
      one.points().forEach(point -> values.add(ofX ? point.x() : point.y()));
    }
    return values;
  }

  /** The plot in words, for those who cannot see it: the axes, and where each series leads. */
  public String describe() {
    StringBuilder text = new StringBuilder("A plot of ").append(y.label());
    text.append(y.isLogarithmic() ? " (logarithmic)" : "").append(" against ").append(x.label());
    text.append(x.isLogarithmic() ? " (logarithmic)." : ".");
    for (Series one : series) {
      Point first = one.points().get(0);
      Point last = one.points().get(one.points().size() - 1);
      text.append(" The series “").append(one.name()).append("” goes from ").append(show(first));
      text.append(" to ").append(show(last));
      text.append(one.end().isEmpty() ? "." : "; after that: " + one.end() + ".");
    }
    return text.toString();
  }

  private static String show(Point point) {
    return Span.show(point.y()) + " at " + Span.show(point.x());
  }
}

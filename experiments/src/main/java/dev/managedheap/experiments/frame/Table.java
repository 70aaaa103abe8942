package dev.managedheap.experiments.frame;

import dev.managedheap.notation.plot.Plot.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table of what was measured.
 *
 * @param columns the columns, each with its unit
 * @param rows the rows, each as long as there are columns
 */
public record Table(List<Column> columns, List<List<Cell>> rows) {
  /**
   * Creates a table; it keeps copies.
   *
   * @throws IllegalArgumentException if a row is too long or too short
   */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells under " + columns.size() + " columns");
      }
    }
  }

  /**
   * A column.
   *
   * @param name what was measured
   * @param unit in what it is measured
   */
  public record Column(String name, String unit) {}

  /**
   * A cell: a number, or a word that says why there is none.
   *
   * @param value the number; not a number if there is none
   * @param decimals with how many decimals it is shown
   * @param word the word; empty if there is a number
   */
  public record Cell(double value, int decimals, String word) {
    /** A whole number. */
    public static Cell of(long value) {
      return new Cell(value, 0, "");
    }

    /** A number with decimals. */
    public static Cell of(double value, int decimals) {
      return new Cell(value, decimals, "");
    }

    /** A word. */
    public static Cell of(String word) {
      return new Cell(Double.NaN, 0, word);
    }

    /** Whether it is a number. */
    public boolean isNumber() {
      return word.isEmpty();
    }

    /** The cell as people read it: 1,000,000. */
    public String shown() {
      return isNumber() ? String.format(Locale.ROOT, "%,." + decimals + "f", value) : word;
    }

    /** The cell as data: 1000000. */
    public String raw() {
      return isNumber() ? String.format(Locale.ROOT, "%." + decimals + "f", value) : word;
    }
  }

  /** The numbers in a column, counted from 0, from the top; words are left out. */
  public List<Double> numbers(int column) {
    List<Double> numbers = new ArrayList<>();
    for (List<Cell> row : rows) {
      if (row.get(column).isNumber()) {
        numbers.add(row.get(column).value());
      }
    }
    return numbers;
  }

  /** The points that two columns give, from those rows in which both are numbers above 0. */
  public List<Point> points(int x, int y) {
    List<Point> points = new ArrayList<>();
    for (List<Cell> row : rows) {
      if (row.get(x).value() > 0 && row.get(y).value() > 0) {
        points.add(new Point(row.get(x).value(), row.get(y).value()));
      }
    }
    return points;
  }
}

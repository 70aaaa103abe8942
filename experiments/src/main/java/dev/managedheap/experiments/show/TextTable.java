package dev.managedheap.experiments.show;

import dev.managedheap.experiments.frame.Table;
import dev.managedheap.experiments.frame.Table.Cell;
import dev.managedheap.experiments.frame.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** A table in the terminal: names above units above numbers, all to the right. */
final class TextTable {
  private static final int WIDEST_NAME = 12;
  private static final String GAP = "  ";

  private TextTable() {}

  /** The lines of the table. */
  static List<String> lines(Table table) {
    List<List<String>> heads = table.columns().stream().map(TextTable::head).toList();
    int height = heads.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[heads.size()];
    for (int column = 0; column < widths.length; column++) {
      for (String line : heads.get(column)) {
        widths[column] = Math.max(widths[column], line.length());
      }
      for (List<Cell> row : table.rows()) {
        widths[column] = Math.max(widths[column], row.get(column).shown().length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      List<String> texts = new ArrayList<>();
      for (List<String> head : heads) {
        int at = line - (height - head.size());
        texts.add(at < 0 ? "" : head.get(at));
      }
      lines.add(line(texts, widths));
    }
    lines.add("-".repeat(lines.get(lines.size() - 1).length()));
    for (List<Cell> row : table.rows()) {
      lines.add(line(row.stream().map(Cell::shown).toList(), widths));
    }
    return lines;
  }

  /** The name of a column, broken into lines at spaces, and its unit. */
  private static List<String> head(Column column) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : column.name().split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDEST_NAME) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    lines.add(column.unit());
    return lines;
  }

  private static String line(List<String> texts, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String text = texts.get(column);
      line.append(column == 0 ? "" : GAP).append(" ".repeat(widths[column] - text.length()));
      line.append(text);
    }
    return line.toString();
  }
}

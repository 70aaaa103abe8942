package dev.managedheap.experiments.show;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.managedheap.experiments.frame.Contract;
import dev.managedheap.experiments.frame.Contract.Parameter;
import dev.managedheap.experiments.frame.Settings;
import dev.managedheap.experiments.frame.Table;
import dev.managedheap.experiments.frame.Table.Cell;
import dev.managedheap.experiments.frame.Table.Column;
import java.util.List;
import java.util.stream.Collectors;

/** The table of a result as data for other programs. */
public final class DataFile {
  private DataFile() {}

  /** Lines of values with commas between them; the first has the names and units. RFC 4180. */
  public static String csv(Table table) {
    StringBuilder csv = new StringBuilder();
    List<String> head = table.columns().stream().map(DataFile::title).toList();
    csv.append(line(head));
    for (List<Cell> row : table.rows()) {
      csv.append(line(row.stream().map(Cell::raw).toList()));
    }
    return csv.toString();
  }

  private static String title(Column column) {
    return column.unit().isEmpty() ? column.name() : column.name() + " [" + column.unit() + "]";
  }

  private static String line(List<String> values) {
    return values.stream().map(DataFile::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String value) {
    return value.matches("[^,\"\n\r]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** One object: the experiment, its settings, the columns and the rows; a word is a string. */
  public static String json(Contract contract, Settings settings, Table table) {
    JsonObject json = new JsonObject();
    json.addProperty("experiment", contract.id());
    json.addProperty("question", contract.question());
    JsonObject values = new JsonObject();
    for (Parameter parameter : contract.parameters()) {
      values.addProperty(parameter.name(), settings.get(parameter.name()));
    }
    json.add("parameters", values);
    JsonArray columns = new JsonArray();
    for (Column column : table.columns()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", column.name());
      one.addProperty("unit", column.unit());
      columns.add(one);
    }
    json.add("columns", columns);
    JsonArray rows = new JsonArray();
    for (List<Cell> row : table.rows()) {
      JsonArray cells = new JsonArray();
      row.forEach(cell -> add(cells, cell));
      rows.add(cells);
    }
    json.add("rows", rows);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
  }

  private static void add(JsonArray cells, Cell cell) {
    if (!cell.isNumber()) {
      cells.add(cell.word());
    } else if (cell.decimals() == 0) {
      cells.add((long) cell.value());
    } else {
      cells.add(new java.math.BigDecimal(cell.raw()));
    }
  }
}

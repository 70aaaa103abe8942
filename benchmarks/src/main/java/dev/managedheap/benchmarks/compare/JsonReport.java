package dev.managedheap.benchmarks.compare;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The results as JSON. It has no date, and its keys are always in the same order, so that two files
 * differ only in what was measured.
 */
final class JsonReport {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private JsonReport() {}

  static String text(Map<String, String> machine, int rounds, List<Row> rows) {
    JsonObject report = new JsonObject();
    report.addProperty("format", "side by side 1");
    JsonObject facts = new JsonObject();
    machine.forEach(facts::addProperty);
    report.add("machine", facts);
    report.addProperty("rounds", rounds);
    JsonArray results = new JsonArray();
    rows.forEach(row -> results.add(object(row, rounds)));
    report.add("results", results);
    return GSON.toJson(report) + "\n";
  }

  private static JsonObject object(Row row, int rounds) {
    JsonObject object = new JsonObject();
    object.addProperty("group", row.group().word());
    object.addProperty("work", row.work().name());
    object.addProperty("side", row.side().word());
    object.addProperty("unit", row.group().unit());
    object.addProperty("operations", row.work().operations());
    object.addProperty("runs", rounds * row.group().runs());
    object.addProperty("cpu_ns", rounded(row.time().median()));
    object.addProperty("cpu_ns_lower_quartile", rounded(row.time().lower()));
    object.addProperty("cpu_ns_upper_quartile", rounded(row.time().upper()));
    object.addProperty("wall_ns", rounded(row.wall()));
    add(object, "bytes_by_" + row.group().thing(), row.bytes());
    add(object, "ratio", row.ratio());
    if (row.ratio().isPresent()) {
      object.addProperty("ratio_least", rounded(row.ratioLow()));
      object.addProperty("ratio_most", rounded(row.ratioHigh()));
    }
    add(object, "goal", row.goal());
    if (row.isJudged()) {
      object.addProperty("met", row.isMet());
    }
    object.add("checks", numbers(row.checks()));
    object.add("facts", numbers(row.facts()));
    return object;
  }

  private static void add(JsonObject object, String name, OptionalDouble value) {
    if (value.isPresent()) {
      object.addProperty(name, rounded(value.getAsDouble()));
    }
  }

  private static JsonObject numbers(Map<String, Long> values) {
    JsonObject object = new JsonObject();
    values.forEach(object::addProperty);
    return object;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}

package dev.managedheap.docs.manuscript;

import dev.managedheap.docs.run.RecordedOutcomes;
import dev.managedheap.experiments.Experiments;
import dev.managedheap.experiments.frame.Contract;
import dev.managedheap.experiments.frame.Experiment;
import dev.managedheap.experiments.frame.Result;
import dev.managedheap.experiments.frame.Settings;
import dev.managedheap.experiments.frame.Table;
import dev.managedheap.experiments.frame.Table.Cell;
import dev.managedheap.experiments.frame.Table.Column;
import dev.managedheap.experiments.show.Report;
import dev.managedheap.notation.plot.Plot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Does the experiments that the book shows, and compares what comes out with the records. */
final class Measured {
  /** What the brackets of the macro hold besides the parameters of the experiment. */
  private static final Set<String> OF_THE_BOOK = Set.of("alt", "table");

  private final Experiments experiments;
  private final RecordedOutcomes recorded;

  Measured(Path root, RecordedOutcomes recorded) {
    this.experiments = new Experiments(root);
    this.recorded = recorded;
  }

  /**
   * What came out of an experiment.
   *
   * @param command the words that do it again
   * @param title the title of the table, or empty
   */
  record Outcome(Plot plot, Table table, String command, String title) {}

  /**
   * Does an experiment.
   *
   * @throws IllegalArgumentException if there is no such experiment or parameter, or the outcome is
   *     not the recorded one
   */
  Outcome run(String id, String name, BlockAttributes attributes) {
    Experiment experiment =
        experiments
            .named(name)
            .orElseThrow(() -> new IllegalArgumentException("no experiment " + name));
    Contract contract = experiment.contract();
    Map<String, String> given = new LinkedHashMap<>(attributes.named());
    given.keySet().removeAll(OF_THE_BOOK);
    Settings settings = Settings.of(contract, given);
    Result result = experiment.run(settings);
    String report = String.join("\n", Report.lines(experiment, settings, result)) + "\n";
    String difference = recorded.check(id, report);
    if (!difference.isEmpty()) {
      throw new IllegalArgumentException(difference);
    }
    String command = "./lab experiment " + contract.id() + settings.options();
    return new Outcome(result.plot(), result.table(), command, attributes.get("table", ""));
  }

  /** The table below the plot, and how both can be had again. */
  static List<String> table(String id, String label, String tableLabel, Outcome outcome) {
    List<String> text = new ArrayList<>();
    List<Column> columns = outcome.table().columns();
    text.add("");
    text.add("." + (outcome.title().isEmpty() ? "The numbers of " + label : outcome.title()));
    String widths = columns.stream().map(column -> ">1").collect(Collectors.joining(","));
    text.add(
        "[#"
            + id
            + "-table.numbers,cols=\""
            + widths
            + "\",options=header"
            + Produced.labels(tableLabel)
            + "]");
    text.add("|===");
    text.add(columns.stream().map(Measured::head).collect(Collectors.joining(" ")));
    for (List<Cell> row : outcome.table().rows()) {
      text.add(row.stream().map(cell -> "|" + cell.shown()).collect(Collectors.joining(" ")));
    }
    text.add("|===");
    text.add("");
    text.add("[.again]");
    text.add("Try it: `" + outcome.command() + "`");
    return text;
  }

  private static String head(Column column) {
    return "|" + column.name() + (column.unit().isEmpty() ? "" : ", " + column.unit());
  }
}

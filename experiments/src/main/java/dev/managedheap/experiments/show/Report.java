package dev.managedheap.experiments.show;

import dev.managedheap.experiments.frame.Contract;
import dev.managedheap.experiments.frame.Contract.Parameter;
import dev.managedheap.experiments.frame.Experiment;
import dev.managedheap.experiments.frame.Result;
import dev.managedheap.experiments.frame.Settings;
import java.util.ArrayList;
import java.util.List;

/** All about one run of an experiment, for the terminal: at most 80 columns where it can be. */
public final class Report {
  private static final int WIDTH = 80;

  private Report() {}

  /** The question, the settings, the table, the plot, and whether the shape is the expected one. */
  public static List<String> lines(Experiment experiment, Settings settings, Result result) {
    Contract contract = experiment.contract();
    List<String> lines = new ArrayList<>();
    lines.addAll(folded(contract.id() + ": ", contract.question()));
    lines.add("");
    for (Parameter parameter : contract.parameters()) {
      String value = Settings.show(settings.get(parameter.name()));
      lines.add("  --%-9s %12s   %s".formatted(parameter.name(), value, parameter.meaning()));
    }
    lines.add("");
    lines.addAll(TextTable.lines(result.table()));
    lines.add("");
    lines.addAll(TextPlot.lines(result.plot()));
    lines.add("");
    lines.addAll(folded("Expected: ", contract.shape() + "."));
    List<String> departures = experiment.departures(result);
    if (departures.isEmpty()) {
      lines.add("Found:    as expected.");
    }
    departures.forEach(one -> lines.addAll(folded("Found:    ", one + ".")));
    return lines;
  }

  /** Lines of at most 80 columns that begin below one another. */
  static List<String> folded(String before, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(before);
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(" ".repeat(before.length()));
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}

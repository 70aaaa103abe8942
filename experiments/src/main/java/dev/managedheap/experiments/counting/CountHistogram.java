package dev.managedheap.experiments.counting;

import dev.managedheap.experiments.counting.SyntheticGraph.Choice;
import dev.managedheap.experiments.frame.Contract;
import dev.managedheap.experiments.frame.Contract.Parameter;
import dev.managedheap.experiments.frame.Experiment;
import dev.managedheap.experiments.frame.Result;
import dev.managedheap.experiments.frame.Settings;
import dev.managedheap.experiments.frame.Table;
import dev.managedheap.experiments.frame.Table.Cell;
import dev.managedheap.experiments.frame.Table.Column;
import dev.managedheap.notation.plot.Plot;
import dev.managedheap.notation.plot.Plot.Axis;
import dev.managedheap.notation.plot.Plot.Point;
import dev.managedheap.notation.plot.Plot.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * E6: how large do reference counts become in real heaps, and how many bits hold them?
 *
 * <p>The recorded graphs have the counts that CPython kept; the synthetic ones are built in our
 * heap and have ours. Immortal objects, which are not counted, are left out.
 */
public final class CountHistogram implements Experiment {
  /** How the names of the graphs begin of which the shape is asked. */
  static final String RECORDED = "recorded: ";

  private static final int SHOWN_BITS = 8;
  private static final int MOST_SHOWN = 10;

  private static final Contract CONTRACT =
      new Contract(
          "E6",
          "How large are the counts of real heaps, and how many bits hold them?",
          "all objects of recorded Python processes, and of two graphs built by chance",
          "share of the objects in percent, by their reference counts",
          "most objects have the count 1, the tail is thin, and few bits suffice",
          "Shahriyar, Blackburn, Frampton, ISMM 2012",
          List.of(
              new Parameter("objects", "size of each synthetic graph", 100_000, 100, 5_000_000),
              Contract.seed()));

  private final Path recordings;

  /** Looks at all recorded graphs in this folder. */
  public CountHistogram(Path recordings) {
    this.recordings = recordings;
  }

  @Override
  public Contract contract() {
    return CONTRACT;
  }

  @Override
  public Result run(Settings settings) {
    List<CountTally> tallies = new ArrayList<>();
    for (String name : RecordedCounts.names(recordings)) {
      tallies.add(RecordedCounts.read(recordings, name));
    }
    int objects = settings.number("objects");
    for (Choice choice : Choice.values()) {
      tallies.add(SyntheticGraph.counts(choice, objects, settings.get("seed")));
    }
    return result(tallies);
  }

  static Result result(List<CountTally> tallies) {
    List<Column> columns =
        new ArrayList<>(List.of(new Column("count", ""), new Column("bits", "")));
    tallies.forEach(tally -> columns.add(new Column(tally.name(), "%")));
    List<List<Cell>> rows = new ArrayList<>();
    for (int bits = 1; bits <= SHOWN_BITS; bits++) {
      int needed = bits;
      long first = CountTally.leastFor(bits);
      String counts = bits == 1 ? "1" : first + " to " + (CountTally.leastFor(bits + 1) - 1);
      rows.add(row(counts, Integer.toString(bits), tallies, t -> t.percentNeeding(needed)));
    }
    String beyond = Settings.show(CountTally.leastFor(SHOWN_BITS + 1)) + " and more";
    rows.add(row(beyond, "more", tallies, tally -> tally.percentBeyond(SHOWN_BITS)));
    return new Result(new Table(columns, rows), plot(tallies));
  }

  /** What a cell of a row says of a heap. */
  private interface Share {
    double of(CountTally tally);
  }

  private static List<Cell> row(String counts, String bits, List<CountTally> tallies, Share share) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(counts), Cell.of(bits)));
    tallies.forEach(tally -> row.add(Cell.of(share.of(tally), 3)));
    return row;
  }

  private static Plot plot(List<CountTally> tallies) {
    List<Series> series = new ArrayList<>();
    for (CountTally tally : tallies) {
      List<Point> points = new ArrayList<>();
      for (int bits = 1; bits <= MOST_SHOWN; bits++) {
        if (tally.percentBeyond(bits) > 0) {
          points.add(new Point(bits, tally.percentBeyond(bits)));
        }
      }
      series.add(new Series(tally.name(), points));
    }
    return new Plot(
        Axis.linear("bits of the counter"),
        Axis.logarithmic("objects whose counts do not fit, %"),
        series);
  }

  /**
   * Of the recorded graphs it is expected that most objects have the count 1, that each bit more is
   * needed by fewer objects, and that four bits hold all counts but one in a hundred.
   */
  @Override
  public List<String> departures(Result result) {
    List<String> departures = new ArrayList<>();
    Table table = result.table();
    for (int column = 2; column < table.columns().size(); column++) {
      String name = table.columns().get(column).name();
      if (name.startsWith(RECORDED)) {
        depart(name.substring(RECORDED.length()), table.numbers(column), departures);
      }
    }
    return departures;
  }

  private static void depart(String name, List<Double> shares, List<String> departures) {
    if (shares.get(0) <= 50) {
      departures.add(name + ": the count 1 is not that of most objects");
    }
    double fourBits = shares.subList(0, 4).stream().mapToDouble(Double::doubleValue).sum();
    if (fourBits < 99) {
      departures.add(name + ": four bits do not hold the counts of 99 % of the objects");
    }
    boolean thins = true;
    for (int row = 1; row < shares.size() - 1; row++) {
      thins &= shares.get(row) < shares.get(row - 1);
    }
    if (!thins) {
      departures.add(name + ": the tail does not become thinner");
    }
  }
}

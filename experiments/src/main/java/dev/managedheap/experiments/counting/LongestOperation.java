package dev.managedheap.experiments.counting;

import dev.managedheap.experiments.frame.Contract;
import dev.managedheap.experiments.frame.Contract.Parameter;
import dev.managedheap.experiments.frame.Experiment;
import dev.managedheap.experiments.frame.Result;
import dev.managedheap.experiments.frame.Result.Curve;
import dev.managedheap.experiments.frame.Settings;
import dev.managedheap.experiments.frame.Table;
import dev.managedheap.experiments.frame.Table.Cell;
import dev.managedheap.experiments.frame.Table.Column;
import dev.managedheap.memory.Address;
import dev.managedheap.notation.plot.Plot.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * E1: how much is done by one operation of a program, under counting and under mark-sweep?
 *
 * <p>The program grows a graph by chance. An operation takes two of its variables: a new node gets
 * what they hold into its slots and is bound to the first, and the second is emptied, or keeps its
 * part, which is shared from then on. One operation in some empties a variable. So pieces of all
 * sizes grow together, and now and then one of them dies.
 */
public final class LongestOperation implements Experiment {
  private static final int FEWEST_VARIABLES = 4;
  private static final int STEP = 4;
  private static final int SHARES = 128;
  private static final int LITTLE = 16;
  private static final int SPIKE = 100;
  private static final double PROPORTION = 1.5;

  private static final Contract CONTRACT =
      new Contract(
          "E1",
          "How much can one operation have to do, under counting and under mark-sweep?",
          "a graph that grows and dies by chance, with 4, 16, … variables",
          "work of one operation in visits",
          "counting: mostly little, rarely very much; mark-sweep: in proportion to live + heap",
          "Boehm, POPL 2004",
          List.of(
              new Parameter("ops", "operations for each size", 50_000, 1_000, 5_000_000),
              new Parameter("variables", "the most variables", 256, 4, 65_536),
              new Parameter("drops", "one operation in so many drops", 32, 2, 10_000),
              Contract.seed()));

  @Override
  public Contract contract() {
    return CONTRACT;
  }

  @Override
  public Result run(Settings settings) {
    List<List<Cell>> rows = new ArrayList<>();
    int most = settings.number("variables");
    for (int variables = FEWEST_VARIABLES; variables <= most; variables *= STEP) {
      Work work = new Work();
      long[] counting = visits(new EagerMachine(variables, work), work, variables, settings);
      TracingMachine tracing = new TracingMachine(variables, work);
      long[] marking = visits(tracing, work, variables, settings);
      rows.add(row(tracing.largest(), counting, marking));
    }
    return result(rows);
  }

  static List<Cell> row(long liveAndHeap, long[] counting, long[] marking) {
    long most = marking[marking.length - 1];
    return List.of(
        Cell.of(liveAndHeap),
        Cell.of(counting[counting.length / 2]),
        Cell.of(counting[(int) (counting.length * 0.999)]),
        Cell.of(counting[counting.length - 1]),
        Cell.of(most),
        Cell.of((double) most / liveAndHeap, 2));
  }

  static Result result(List<List<Cell>> rows) {
    Table table =
        new Table(
            List.of(
                new Column("live + heap", "objects"),
                new Column("counting: median", "visits"),
                new Column("counting: 99.9 %", "visits"),
                new Column("counting: most", "visits"),
                new Column("mark-sweep: most", "visits"),
                new Column("mark-sweep: most / (live + heap)", "")),
            rows);
    return Result.plotted(
        table,
        Axis.logarithmic("live + heap, objects"),
        Axis.logarithmic("work of one operation, visits"),
        new Curve("counting: median", 0, 1),
        new Curve("counting: 99.9 %", 0, 2),
        new Curve("counting: most", 0, 3),
        new Curve("mark-sweep: most", 0, 4));
  }

  /** The visits of each operation, sorted. */
  static long[] visits(Machine machine, Work work, int variables, Settings settings) {
    Random random = new Random(settings.get("seed"));
    long[] visits = new long[settings.number("ops")];
    work.take();
    for (int operation = 0; operation < visits.length; operation++) {
      int variable = random.nextInt(variables);
      if (random.nextInt(settings.number("drops")) == 0) {
        machine.bind(variable, Address.NULL);
      } else {
        join(machine, variable, random.nextInt(variables), random.nextInt(SHARES) == 0);
      }
      visits[operation] = work.take();
    }
    Arrays.sort(visits);
    return visits;
  }

  private static void join(Machine machine, int variable, int other, boolean keeps) {
    int node = machine.allocate(2);
    machine.store(node, 0, machine.get(variable));
    if (other != variable) {
      machine.store(node, 1, machine.get(other));
    }
    machine.bindNew(variable, node);
    if (other != variable && !keeps) {
      machine.bind(other, Address.NULL);
    }
  }

  /**
   * Counting is expected to do little as a rule (half of the operations within 16 visits, for every
   * size) and very much rarely (once a hundred times what 999 of 1,000 operations stay within).
   * Mark-sweep is expected to do work in proportion (between rows, within a factor of 1.5).
   */
  @Override
  public List<String> departures(Result result) {
    Table table = result.table();
    List<String> departures = new ArrayList<>();
    if (Collections.max(table.numbers(1)) > LITTLE) {
      departures.add("counting: most operations do more than a little");
    }
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.numbers(3).get(row) < SPIKE * table.numbers(1).get(row)) {
        departures.add("counting: no deep spike in row " + (row + 1));
      }
    }
    List<Double> shares = table.numbers(5);
    if (Collections.max(shares) > PROPORTION * Collections.min(shares)) {
      departures.add("mark-sweep: the work is not in proportion to live + heap");
    }
    return departures;
  }
}

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
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.plot.Plot.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * E5: how many counts are written if references on the stack are not counted, and what does it cost
 * to look at the stack instead?
 *
 * <p>The program works with lists, and mostly on its variables, as most programs do: it lets one
 * variable hold what another holds, or what comes after that. One operation in some makes a node,
 * which stands in front of a list, or, one time in four, begins a new one.
 */
public final class DeferredCounts implements Experiment {
  private static final int[] INTERVALS = {16, 64, 256, 1_024, 4_096};
  private static final int LISTS = 4;

  private static final Contract CONTRACT =
      new Contract(
          "E5",
          "How many counts are written if references on the stack are not counted?",
          "a program that mostly copies variables and walks along lists",
          "counts written, variables and entries scanned, most entries in the table",
          "a sharp drop of the counts written, traded against the interval of the scans",
          "Deutsch & Bobrow, CACM 19(9) 1976, 10.1145/360336.360345",
          List.of(
              new Parameter("ops", "operations", 200_000, 1_000, 10_000_000),
              new Parameter("variables", "variables on the stack", 64, 2, 100_000),
              new Parameter("makes", "one operation in so many makes a node", 10, 1, 10_000),
              Contract.seed()));

  private final Deferring deferring;

  /** A machine that defers, and what it tells of that. */
  interface Deferring {
    /** Runs the program on a machine with this interval: scanned, most entries, objects left. */
    long[] run(int interval, Settings settings, HeapWatcher watcher);
  }

  /** Compares the chapter's deferred counting with its eager counting. */
  public DeferredCounts() {
    this(DeferredCounts::deferred);
  }

  DeferredCounts(Deferring deferring) {
    this.deferring = deferring;
  }

  /** Counts what is written to counts. */
  static final class Counts implements HeapWatcher {
    private long written;

    @Override
    public void counted(int object, int count) {
      written++;
    }

    long written() {
      return written;
    }
  }

  @Override
  public Contract contract() {
    return CONTRACT;
  }

  @Override
  public Result run(Settings settings) {
    Counts eager = new Counts();
    Machine machine = new EagerMachine(settings.number("variables"), eager);
    program(machine, settings);
    List<List<Cell>> rows = new ArrayList<>();
    for (int interval : INTERVALS) {
      Counts counts = new Counts();
      long[] told = deferring.run(interval, settings, counts);
      if (told[2] != machine.objects()) {
        throw new IllegalStateException(told[2] + " objects are left, not " + machine.objects());
      }
      rows.add(
          List.of(
              Cell.of(interval),
              Cell.of(eager.written()),
              Cell.of(counts.written()),
              Cell.of(told[0]),
              Cell.of(told[1])));
    }
    Table table =
        new Table(
            List.of(
                new Column("interval", "entries"),
                new Column("eager: counts", "writes"),
                new Column("deferred: counts", "writes"),
                new Column("deferred: scanned", "visits"),
                new Column("most in the table", "entries")),
            rows);
    return Result.plotted(
        table,
        Axis.logarithmic("interval between two scans, entries of the table"),
        Axis.logarithmic("writes, visits, entries"),
        new Curve("eager: counts written", 0, 1),
        new Curve("deferred: counts written", 0, 2),
        new Curve("deferred: scanned", 0, 3),
        new Curve("deferred: most in the table", 0, 4));
  }

  private static long[] deferred(int interval, Settings settings, HeapWatcher watcher) {
    DeferredMachine machine = new DeferredMachine(settings.number("variables"), interval, watcher);
    program(machine, settings);
    long scanned = machine.scanned();
    machine.finish();
    return new long[] {scanned, machine.mostInTable(), machine.objects()};
  }

  /** The same program on every machine. */
  static void program(Machine machine, Settings settings) {
    Random random = new Random(settings.get("seed"));
    int variables = settings.number("variables");
    for (long operation = 0; operation < settings.get("ops"); operation++) {
      int variable = random.nextInt(variables);
      int held = machine.get(random.nextInt(variables));
      if (random.nextInt(settings.number("makes")) == 0) {
        int node = machine.allocate(1);
        machine.store(node, 0, random.nextInt(LISTS) == 0 ? Address.NULL : held);
        machine.bindNew(variable, node);
      } else {
        boolean follows = held != Address.NULL && random.nextBoolean();
        int next = follows ? machine.load(held, 0) : Address.NULL;
        machine.bind(variable, next == Address.NULL ? held : next);
      }
    }
  }

  /**
   * Deferring is expected to write at most a quarter of the counts, and, from each interval to the
   * next, which is four times as long, to scan less and to let more wait.
   */
  @Override
  public List<String> departures(Result result) {
    Table table = result.table();
    List<String> departures = new ArrayList<>();
    boolean drops = true;
    boolean trades = true;
    for (int row = 0; row < table.rows().size(); row++) {
      drops &= 4 * table.numbers(2).get(row) <= table.numbers(1).get(row);
      trades &= row == 0 || table.numbers(3).get(row) < table.numbers(3).get(row - 1);
      trades &= row == 0 || table.numbers(4).get(row) > table.numbers(4).get(row - 1);
    }
    if (!drops) {
      departures.add("deferred: no sharp drop of the counts written");
    }
    if (!trades) {
      departures.add("deferred: a longer interval does not scan less and let more wait");
    }
    return departures;
  }
}

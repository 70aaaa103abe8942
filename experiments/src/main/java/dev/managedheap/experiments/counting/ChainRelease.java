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
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.plot.Plot.Axis;
import dev.managedheap.refcount.ReferenceCounting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * E2: a chain loses its only reference. How deep does the stack become, and how much is done by
 * that one operation?
 *
 * <p>Freeing by recursion needs a call an object, until the stack overflows; that crash is a part
 * of the result. Freeing without recursion needs the same few calls for every chain.
 */
public final class ChainRelease implements Experiment {
  private static final int FIRST = 100;
  private static final String OVERFLOW = "stack overflow";

  private static final Contract CONTRACT =
      new Contract(
          "E2",
          "How deep is the stack, and how much is done at once, when a chain dies?",
          "drop a chain of 100, 1,000, … objects, in a thread with a stack of a fixed size",
          "deepest stack in calls, work of the drop in visits",
          "recursion: linear, then a crash; without recursion: a flat stack",
          "",
          List.of(
              new Parameter("longest", "the longest chain, objects", 1_000_000, 100, 10_000_000),
              new Parameter("stack", "the stack of the thread, KiB", 3_072, 256, 1 << 20)));

  private final Release recursive;
  private final Release iterative;

  /** A way to let an object lose its last reference. */
  interface Release {
    IntConsumer over(ObjectHeap heap, HeapWatcher watcher);
  }

  /** Compares the chapter's release with one that recurs. */
  public ChainRelease() {
    this((heap, watcher) -> new RecursiveRelease(heap, watcher)::release, ChainRelease::counting);
  }

  ChainRelease(Release recursive, Release iterative) {
    this.recursive = recursive;
    this.iterative = iterative;
  }

  /** The release of the chapter. */
  static IntConsumer counting(ObjectHeap heap, HeapWatcher watcher) {
    return new ReferenceCounting(heap, heap, DecrementListener.NOBODY, watcher)::release;
  }

  @Override
  public Contract contract() {
    return CONTRACT;
  }

  @Override
  public Result run(Settings settings) {
    List<List<Cell>> rows = new ArrayList<>();
    for (long length = FIRST; length <= settings.get("longest"); length *= 10) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(length)));
      for (Release release : List.of(recursive, iterative)) {
        ChainDrop drop = new ChainDrop((int) length, release);
        boolean ended = drop.run(settings.number("stack"));
        row.add(ended ? Cell.of(drop.deepest()) : Cell.of(OVERFLOW));
        row.add(ended ? Cell.of(drop.work()) : Cell.of("-"));
      }
      rows.add(row);
    }
    Table table =
        new Table(
            List.of(
                new Column("chain", "objects"),
                new Column("recursion: stack", "calls"),
                new Column("recursion: work", "visits"),
                new Column("without: stack", "calls"),
                new Column("without: work", "visits")),
            rows);
    boolean crashes = table.numbers(1).size() < rows.size();
    return Result.plotted(
        table,
        Axis.logarithmic("length of the chain, objects"),
        Axis.logarithmic("deepest stack, calls"),
        new Curve("recursion", 0, 1, crashes ? OVERFLOW : ""),
        new Curve("without recursion", 0, 3));
  }

  @Override
  public List<String> departures(Result result) {
    Table table = result.table();
    List<String> departures = new ArrayList<>();
    List<Double> lengths = table.numbers(0);
    List<Double> depths = table.numbers(1);
    for (int row = 1; row < depths.size(); row++) {
      double more = depths.get(row) - depths.get(row - 1);
      if (more < 0.99 * (lengths.get(row) - lengths.get(row - 1))) {
        departures.add("recursion: the depth is not linear");
      }
    }
    if (depths.size() == lengths.size()) {
      departures.add("recursion: no crash, the longest chain fits the stack");
    }
    if (table.numbers(3).size() < lengths.size()
        || table.numbers(3).stream().distinct().count() > 1) {
      departures.add("without recursion: the stack is not flat");
    }
    return departures;
  }
}

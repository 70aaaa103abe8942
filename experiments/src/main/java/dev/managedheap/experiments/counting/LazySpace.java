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
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.plot.Plot.Axis;
import dev.managedheap.refcount.lazy.LazyFreeing;
import dev.managedheap.refcount.lazy.WorkBound;
import java.util.ArrayList;
import java.util.List;

/**
 * E3: how much space do dead objects take if they are freed lazily?
 *
 * <p>The program never uses more than a fixed number of bytes. In turn, it fills them with tiny
 * objects and drops these all together, and then makes and drops as many huge objects, one after
 * another. The objects hold no references, so that to free one is one unit of work.
 */
public final class LazySpace implements Experiment {
  private static final int TINY_WORDS = 4;
  private static final int STEP = 4;

  private static final Contract CONTRACT =
      new Contract(
          "E3",
          "How much space do the dead take if they are freed lazily?",
          "tiny objects that die together, and huge ones that die one by one, in turn",
          "most bytes held, as a multiple of the most bytes in use",
          "constant work an operation: grows towards max/min size; work by size: about constant",
          "Boehm, POPL 2004, 10.1145/964001.964019",
          List.of(
              new Parameter("ops", "allocations for each size", 10_000, 100, 1_000_000),
              new Parameter("live", "the most bytes in use", 16_384, 256, 1 << 20),
              new Parameter("units", "constant: units of work for an allocation", 1, 1, 1_000),
              new Parameter("perword", "by size: units of work for each word", 1, 1, 1_000)));

  private final Bound constant;
  private final Bound bySize;

  /** How a parameter becomes a bound of the work. */
  interface Bound {
    WorkBound of(int units);
  }

  /** Compares the two bounds of the chapter. */
  public LazySpace() {
    this(WorkBound::constant, WorkBound::bySize);
  }

  LazySpace(Bound constant, Bound bySize) {
    this.constant = constant;
    this.bySize = bySize;
  }

  @Override
  public Contract contract() {
    return CONTRACT;
  }

  @Override
  public Result run(Settings settings) {
    List<List<Cell>> rows = new ArrayList<>();
    WorkBound first = constant.of(settings.number("units"));
    WorkBound second = bySize.of(settings.number("perword"));
    int mostWords = settings.number("live") / 4;
    for (int words = TINY_WORDS * STEP; words <= mostWords; words *= STEP) {
      double peak = peak(first, words, settings);
      double repaired = peak(second, words, settings);
      rows.add(
          List.of(
              Cell.of(4L * words),
              Cell.of(words / TINY_WORDS),
              Cell.of((long) peak),
              Cell.of(peak / settings.get("live"), 2),
              Cell.of((long) repaired),
              Cell.of(repaired / settings.get("live"), 2)));
    }
    Table table =
        new Table(
            List.of(
                new Column("huge object", "bytes"),
                new Column("max / min size", ""),
                new Column("constant work: peak", "bytes"),
                new Column("constant work: peak / live", ""),
                new Column("work by size: peak", "bytes"),
                new Column("work by size: peak / live", "")),
            rows);
    return Result.plotted(
        table,
        Axis.logarithmic("largest size / smallest size"),
        Axis.logarithmic("most bytes held / most bytes in use"),
        new Curve("constant work an allocation", 1, 3),
        new Curve("work by size", 1, 5));
  }

  /** The most bytes held. */
  private static long peak(WorkBound bound, int hugeWords, Settings settings) {
    SystemMemory system = new SystemMemory();
    ObjectHeap heap = new ObjectHeap(system, new FirstFitAllocator(system), HeapWatcher.NOBODY);
    heap.allocate(Kind.ATOM, 0); // keeps the first region from being given back again and again
    LazyFreeing lazy = new LazyFreeing(heap, bound, HeapWatcher.NOBODY);
    int[] tiny = new int[settings.number("live") / (4 * TINY_WORDS)];
    long left = settings.get("ops");
    while (left > 0) {
      for (int index = 0; index < tiny.length; index++) {
        tiny[index] = lazy.allocate(Kind.ATOM, TINY_WORDS - Header.WORDS);
      }
      for (int object : tiny) {
        lazy.counting().release(object);
      }
      for (int index = 0; index < tiny.length; index++) {
        lazy.counting().release(lazy.allocate(Kind.ATOM, hugeWords - Header.WORDS));
      }
      left -= 2L * tiny.length;
    }
    return lazy.peakBytes();
  }

  /**
   * Constant work is expected to need at least half of max/min size times the space in use, work by
   * size never more than three times the space.
   */
  @Override
  public List<String> departures(Result result) {
    List<Double> sizes = result.table().numbers(1);
    List<Double> constantRatios = result.table().numbers(3);
    List<Double> bySizeRatios = result.table().numbers(5);
    List<String> departures = new ArrayList<>();
    boolean grows = true;
    boolean stays = true;
    for (int row = 0; row < sizes.size(); row++) {
      grows &= constantRatios.get(row) >= sizes.get(row) / 2;
      stays &= bySizeRatios.get(row) <= 3;
    }
    if (!grows) {
      departures.add("constant work: the space does not grow towards max/min size");
    }
    if (!stays) {
      departures.add("work by size: the space is not about constant");
    }
    return departures;
  }
}

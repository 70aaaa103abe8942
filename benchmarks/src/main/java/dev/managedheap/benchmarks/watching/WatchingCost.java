package dev.managedheap.benchmarks.watching;

import dev.managedheap.benchmarks.compare.Statistics;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.stream.DoubleStream;

/**
 * Measures what it costs that a run can be watched: the shipped classes with nobody watching beside
 * the same classes with the calls to the watcher taken out, and beside a watcher that counts. The
 * three take turns in one run, and the figure is the ratio of their medians.
 *
 * <p>Source of the method: {@code chapter-memory/SEAMS.md}, "What watching costs".
 */
public final class WatchingCost {
  private static final int WARM_UP_ROUNDS = 40;
  private static final int ROUNDS = 61;
  private static final int TREES_A_ROUND = 8;
  private static final double NODES_A_ROUND = TREES_A_ROUND * ((1 << TreeChurn.DEPTH) - 1.0);

  private WatchingCost() {}

  /** Measures, and prints the table; the argument is the root of the project. */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Path root = Path.of(arguments.length == 0 ? "." : arguments[0]);
    String[] names = {"no watcher in the code", "nobody watches", "a watcher counts"};
    try (Edition free = Edition.with(WatcherFree.compile(root));
        Edition unwatched = Edition.shipped();
        Edition watched = Edition.shipped()) {
      LongSupplier[] editions = {
        free.work("unwatched"), unwatched.work("unwatched"), watched.work("watched")
      };
      report(System.out, names, measure(editions));
    }
  }

  private static double[][] measure(LongSupplier[] editions) {
    double[][] nanoseconds = new double[editions.length][ROUNDS];
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      for (int turn = 0; turn < editions.length; turn++) {
        int edition = Math.floorMod(turn + round, editions.length);
        double time = time(editions[edition]);
        if (round >= 0) {
          nanoseconds[edition][round] = time;
        }
      }
    }
    return nanoseconds;
  }

  private static double time(LongSupplier edition) {
    long left = 0;
    long start = System.nanoTime();
    for (int tree = 0; tree < TREES_A_ROUND; tree++) {
      left += edition.getAsLong();
    }
    double time = System.nanoTime() - start;
    if (left != 0) {
      throw new IllegalStateException(left + " objects are left over");
    }
    return time / NODES_A_ROUND;
  }

  private static void report(PrintStream out, String[] names, double[][] nanoseconds) {
    Statistics[] times = new Statistics[names.length];
    out.println("Build and drop a complete binary tree of 2^16 - 1 nodes, 16 bytes each:");
    for (int edition = 0; edition < names.length; edition++) {
      times[edition] = Statistics.of(DoubleStream.of(nanoseconds[edition]).boxed().toList());
      out.printf(
          "  %-24s %6.1f ns a node   (middle half %.1f to %.1f)   ratio %.2f%n",
          names[edition],
          times[edition].median(),
          times[edition].lower(),
          times[edition].upper(),
          times[edition].median() / times[0].median());
    }
  }
}

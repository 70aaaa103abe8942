package dev.managedheap.marksweep.measure;

import dev.managedheap.marksweep.MarkSweep;
import dev.managedheap.marksweep.cycle.CycleCollector;
import dev.managedheap.marksweep.cycle.Generations;
import dev.managedheap.marksweep.fast.BitmapMarkSweep;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;
import dev.managedheap.memory.seam.References;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Measures the collectors on heaps of a million objects that all live, one after the other in the
 * same run, round by round. It prints processor time, the least and the median of the rounds after
 * the first third, and ratios of the least.
 *
 * <p>To run it: compile the tests, then {@code java -XX:+UseSerialGC} with the class path of this
 * module's tests, this class, and optionally the number of rounds.
 */
final class CollectorMeasurement {
  private static final int SIZE = 1_000_000;
  private static final Reclaimer NOTHING_DIES =
      object -> {
        throw new IllegalStateException("an object died");
      };
  private static final References NOTHING_IS_DELETED =
      new References() {
        @Override
        public void retain(int object) {
          NOTHING_DIES.reclaim(object);
        }

        @Override
        public void release(int object) {
          NOTHING_DIES.reclaim(object);
        }

        @Override
        public void clear(int object) {
          NOTHING_DIES.reclaim(object);
        }
      };

  private CollectorMeasurement() {}

  /** Prints a line for each shape of heap. */
  public static void main(String[] arguments) {
    int rounds = arguments.length == 0 ? 45 : Integer.parseInt(arguments[0]);
    System.out.println("ms of processor time, least / median of " + rounds + " rounds");
    for (Shape shape : Shape.values()) {
      Shape.MeasuredHeap heap = shape.heap(SIZE);
      Generations generations = new Generations(heap.heap, 1);
      Arrays.stream(heap.objects).forEach(generations::track);
      HeapWatcher nobody = HeapWatcher.NOBODY;
      MarkSweep textbook = new MarkSweep(heap.heap, heap.roots, NOTHING_DIES, nobody);
      BitmapMarkSweep bitmap = new BitmapMarkSweep(heap.heap, heap.roots, NOTHING_DIES, nobody);
      CycleCollector cycles =
          new CycleCollector(heap.heap, generations, NOTHING_IS_DELETED, nobody);
      double[][] times = new double[3][rounds];
      for (int round = 0; round < rounds; round++) {
        times[0][round] = milliseconds(textbook::collect);
        times[1][round] = milliseconds(bitmap::collect);
        times[2][round] = milliseconds(() -> cycles.collect(0));
      }
      print(shape, times);
    }
  }

  private static double milliseconds(Runnable collection) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    collection.run();
    return (clock.getCurrentThreadCpuTime() - start) / 1e6;
  }

  private static void print(Shape shape, double[][] times) {
    double[] least = new double[times.length];
    StringBuilder line = new StringBuilder(String.format("%-13s", shape));
    String[] names = {"textbook", "bitmap", "trial deletion"};
    for (int i = 0; i < times.length; i++) {
      double[] sorted = Arrays.copyOfRange(times[i], times[i].length / 3, times[i].length);
      Arrays.sort(sorted);
      least[i] = sorted[0];
      line.append(
          String.format("  %s %.1f / %.1f", names[i], sorted[0], sorted[sorted.length / 2]));
    }
    line.append(
        String.format(
            "  textbook:bitmap %.2f  trial deletion:bitmap %.2f",
            least[0] / least[1], least[2] / least[1]));
    System.out.println(line);
  }
}

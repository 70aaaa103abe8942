package dev.managedheap.benchmarks.side;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * Measures a part of a run: the processor time of this thread, to which the time of the JVM's own
 * collections is added, and the time on the wall. Both are nanoseconds.
 */
final class Stopwatch {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final List<GarbageCollectorMXBean> COLLECTORS =
      ManagementFactory.getGarbageCollectorMXBeans();

  private long cpu;
  private long wall;
  private long collecting;

  void start() {
    collecting = collectingNanos();
    wall = System.nanoTime();
    cpu = THREADS.getCurrentThreadCpuTime();
  }

  void stop() {
    cpu = THREADS.getCurrentThreadCpuTime() - cpu;
    wall = System.nanoTime() - wall;
    cpu += collectingNanos() - collecting;
  }

  private static long collectingNanos() {
    long milliseconds = 0;
    for (GarbageCollectorMXBean collector : COLLECTORS) {
      milliseconds += collector.getCollectionTime();
    }
    return 1_000_000 * milliseconds;
  }

  /** Processor time between the last start and stop. */
  long cpu() {
    return cpu;
  }

  /** Time between the last start and stop. */
  long wall() {
    return wall;
  }
}

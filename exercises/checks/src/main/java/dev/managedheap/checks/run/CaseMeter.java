package dev.managedheap.checks.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/** Measures how long the case that is being checked has computed, and how long it has taken. */
final class CaseMeter {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long number = -1;
  private long startOfComputing;
  private long start;
  private long computed;
  private long passed;
  private long computedBefore;

  /** Looks at the case; a new one starts at nothing, and one that has just ended tells nothing. */
  void look(CaseWatch.CurrentCase current) {
    long now = System.nanoTime();
    long computing =
        THREADS.isThreadCpuTimeSupported()
            ? THREADS.getThreadCpuTime(current.thread().getId())
            : now;
    if (computing < 0) {
      return;
    }
    if (current.number() != number) {
      number = current.number();
      computedBefore += computed;
      startOfComputing = computing;
      start = now;
    }
    computed = Math.max(0, computing - startOfComputing);
    passed = now - start;
  }

  /** For how many milliseconds the case has computed. */
  long computed() {
    return TimeUnit.NANOSECONDS.toMillis(computed);
  }

  /** For how many milliseconds all cases that were looked at have computed. */
  long computedInAll() {
    return TimeUnit.NANOSECONDS.toMillis(computedBefore + computed);
  }

  /** How many milliseconds ago the case was first looked at. */
  long passed() {
    return TimeUnit.NANOSECONDS.toMillis(passed);
  }
}

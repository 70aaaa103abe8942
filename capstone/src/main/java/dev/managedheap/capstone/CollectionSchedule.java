package dev.managedheap.capstone;

import java.util.Arrays;

/**
 * When which generation is collected, as CPython 3.13 decides it ({@code gc_select_generation} and
 * the counters of {@code gc_collect_main} in {@code Python/gc.c}).
 *
 * <p>The count of generation 0 goes up with each allocation and down with each free, but not below
 * zero ({@code CC-25 TRIGGER}). The counts of the older ones are the collections of the next
 * younger one since their own last. A collection is due when the count of generation 0 exceeds its
 * threshold; it then is of the oldest generation whose count exceeds its threshold.
 *
 * <p>To examine all that lives long each time would cost quadratic time in a program that only
 * grows. So the oldest generation has to wait until what is new in it, <em>pending</em>, is a
 * quarter of what it held after its last collection, its <em>total</em>.
 *
 * <p>Units: everything here counts objects or collections. Collections are off at first; the
 * thresholds are 2000, 10 and 10 (700 up to CPython 3.12).
 */
final class CollectionSchedule {
  /** No generation is due. */
  static final int NONE = -1;

  private static final int GENERATIONS = GenerationalCollector.GENERATIONS;

  private final int[] counts = new int[GENERATIONS];
  private final int[] thresholds = {2000, 10, 10};
  private boolean enabled;
  private int pending;
  private int total;

  void setEnabled(boolean on) {
    enabled = on;
  }

  /** Sets when each generation is due; 0 for the youngest means never. */
  void setThresholds(int young, int middle, int old) {
    thresholds[0] = young;
    thresholds[1] = middle;
    thresholds[2] = old;
  }

  int[] thresholds() {
    return thresholds.clone();
  }

  int[] counts() {
    return counts.clone();
  }

  void allocated() {
    counts[0]++;
  }

  void freed() {
    counts[0] = Math.max(0, counts[0] - 1);
  }

  /** The generation that is to be collected now, or {@link #NONE}. */
  int due() {
    if (!enabled || thresholds[0] == 0 || counts[0] <= thresholds[0]) {
      return NONE;
    }
    if (counts[2] > thresholds[2] && pending >= total / 4) {
      return 2;
    }
    return counts[1] > thresholds[1] ? 1 : 0;
  }

  /** A collection of the generation begins. */
  void begins(int generation) {
    if (generation + 1 < GENERATIONS) {
      counts[generation + 1]++;
    }
    Arrays.fill(counts, 0, generation + 1, 0);
  }

  /** A collection of the generation is over; so many objects were found reachable. */
  void ends(int generation, int reachable) {
    if (generation == 1) {
      pending += reachable;
    } else if (generation == 2) {
      pending = 0;
      total = reachable;
    }
  }
}

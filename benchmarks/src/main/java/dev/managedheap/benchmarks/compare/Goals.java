package dev.managedheap.benchmarks.compare;

import java.util.OptionalDouble;

/** Which ratios the project has set itself to reach: at most so much of CPython's time. */
final class Goals {
  private static final double RANDOM_LIST = 0.70;

  private Goals() {}

  /** The goal of a side in a work, if it has one. */
  static OptionalDouble of(String work, Side side) {
    return switch (side) {
      case POOLS_FRONT -> pool(work, 0.65);
      case POOLS_BACK -> pool(work, 0.50);
      case COUNTING -> OptionalDouble.of(0.25);
      case COUNTING_PADDED -> OptionalDouble.of(0.45);
      case BITMAP_MARK_SWEEP -> collector(work, 0.10);
      case TRIAL_DELETION -> collector(work, 0.30);
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble pool(String work, double steady) {
    if (work.startsWith("steady")) {
      return OptionalDouble.of(steady);
    }
    return work.startsWith("burst") ? OptionalDouble.of(0.70) : OptionalDouble.empty();
  }

  private static OptionalDouble collector(String work, double most) {
    return OptionalDouble.of(work.startsWith("shuffled-list") ? RANDOM_LIST : most);
  }
}

package dev.managedheap.experiments.counting;

/**
 * How often which reference count occurs in a heap, by the bits that a counter needs for it.
 *
 * <p>A sticky counter of b bits tells 1 to 2^b apart, of which the largest means "so many or more":
 * it is exact up to 2^b - 1. So the count 1 needs one bit, 2 and 3 need two, 4 to 7 three.
 */
final class CountTally {
  /** Counters of more bits are not told apart. */
  static final int MOST_BITS = 16;

  private final String name;
  private final long[] needing = new long[MOST_BITS + 1];
  private long objects;

  /** Nothing is counted yet. */
  CountTally(String name) {
    this.name = name;
  }

  /** An object has this count, at least 1. */
  void add(long count) {
    objects++;
    needing[Math.min(bits(count), MOST_BITS)]++;
  }

  /** The bits of the smallest counter that holds the count and is not stuck by it. */
  static int bits(long count) {
    return Long.SIZE - Long.numberOfLeadingZeros(count);
  }

  /** The smallest count that needs this many bits, at least 1. */
  static long leastFor(int bits) {
    return 1L << (bits - 1);
  }

  /** The name of the heap. */
  String name() {
    return name;
  }

  /** The share of objects whose counts need exactly this many bits, in percent. */
  double percentNeeding(int bits) {
    return 100.0 * needing[bits] / objects;
  }

  /** The share of objects whose counts need more bits than this, in percent. */
  double percentBeyond(int bits) {
    long beyond = 0;
    for (int more = bits + 1; more <= MOST_BITS; more++) {
      beyond += needing[more];
    }
    return 100.0 * beyond / objects;
  }
}

package dev.managedheap.experiments.counting;

/**
 * How often which reference count occurs in a heap, by the bits that a counter needs for it.
 *
 * <p>A counter of b bits whose largest value means "stuck" (a sticky count) counts exactly up to
 * 2^b - 2. So counts 1 and 2 need two bits, 3 to 6 three, 7 to 14 four.
 */
final class CountTally {
  /** Counters of more bits are not told apart. */
  static final int MOST_BITS = 16;

  private final String name;
  private final long[] needing = new long[MOST_BITS + 1];
  private long ones;
  private long objects;

  /** Nothing is counted yet. */
  CountTally(String name) {
    this.name = name;
  }

  /** An object has this count, at least 1. */
  void add(long count) {
    objects++;
    ones += count == 1 ? 1 : 0;
    needing[Math.min(bits(count), MOST_BITS)]++;
  }

  /** The bits of the smallest counter that holds the count and is not stuck by it. */
  static int bits(long count) {
    return Long.SIZE - Long.numberOfLeadingZeros(count + 1);
  }

  /** The smallest count that needs this many bits, at least 2. */
  static long leastFor(int bits) {
    return bits == 2 ? 1 : (1L << (bits - 1)) - 1;
  }

  /** The name of the heap. */
  String name() {
    return name;
  }

  /** The share of objects with the count 1, in percent. */
  double percentOfOnes() {
    return 100.0 * ones / objects;
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

package dev.managedheap.exercises.sticky;

import dev.managedheap.memory.Memory;

/**
 * Counts of two bits: sixteen of them lie side by side in one word. A count goes up to 3 and sticks
 * there: from then on nobody knows how many references there are, and the object is never freed by
 * counting.
 */
public final class StickyCounts {
  /** The largest count, where it sticks. */
  public static final int STUCK = 3;

  private final Memory memory;
  private final int table;

  /** Keeps the counts in the words from this address on. */
  public StickyCounts(Memory memory, int table) {
    this.memory = memory;
    this.table = table;
  }

  /** The count of an object. Objects are numbered from 0. */
  public int count(int object) {
    return (memory.get(word(object)) >>> shift(object)) & STUCK;
  }

  /** The object gets one reference more. */
  public void increment(int object) {
    // solution begins
    if (count(object) != STUCK) {
      memory.set(word(object), memory.get(word(object)) + (1 << shift(object)));
    }
    // starter instead
    // memory.set(word(object), memory.get(word(object)) + (1 << shift(object)));
    // solution ends
  }

  /**
   * The object loses one reference.
   *
   * @return whether that was the last: the object is dead
   */
  public boolean decrement(int object) {
    // solution begins
    if (count(object) == STUCK) {
      return false;
    }
    memory.set(word(object), memory.get(word(object)) - (1 << shift(object)));
    return count(object) == 0;
    // starter instead
    // throw new UnsupportedOperationException("decrement is not written yet");
    // solution ends
  }

  /** The address of the word in which the count stands. */
  private int word(int object) {
    return table + object / 16;
  }

  /** How far the count stands from the lowest bit of its word. */
  private static int shift(int object) {
    return object % 16 * 2;
  }
}

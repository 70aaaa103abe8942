package dev.managedheap.exercises.firstfit;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;

/**
 * A free list. Word 0 of a free chunk holds its length, word 1 the address of the next free chunk,
 * or null. Addresses and lengths count words.
 */
public final class FirstFit {
  private static final int LENGTH = 0;
  private static final int NEXT = 1;

  private final Memory memory;
  private final int firstFree;

  /** Reads the list that begins with this free chunk; null is an empty list. */
  public FirstFit(Memory memory, int firstFree) {
    this.memory = memory;
    this.firstFree = firstFree;
  }

  /** The first chunk of the list that has at least this length; null if there is none. */
  public int find(int length) {
    int chunk = firstFree;
    // solution begins
    while (chunk != Address.NULL && lengthOf(chunk) < length) {
      chunk = nextOf(chunk);
    }
    return chunk;
    // starter instead
    // return chunk; // the first one, whether it is long enough or not
    // solution ends
  }

  private int lengthOf(int chunk) {
    return memory.get(chunk + LENGTH);
  }

  private int nextOf(int chunk) {
    return memory.get(chunk + NEXT);
  }
}

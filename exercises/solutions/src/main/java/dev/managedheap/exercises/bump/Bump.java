package dev.managedheap.exercises.bump;

import dev.managedheap.memory.Address;

/**
 * The simplest allocator: a pointer that moves up through one region. Addresses count words, sizes
 * count bytes.
 */
public final class Bump {
  private final int start;
  private final int end;
  private int next;

  /** Gives out the words from {@code start} on, up to the word before {@code end}. */
  public Bump(int start, int end) {
    this.start = start;
    this.end = end;
    this.next = start;
  }

  /**
   * Gives the next block.
   *
   * @return the address of its first word; null if the region has not enough left, and then nothing
   *     is changed
   */
  public int allocate(int bytes) {
    int words = wordsOfBlock(bytes);
    // solution begins
    if (words > end - next) {
      return Address.NULL;
    }
    int block = next;
    next += words;
    return block;
    // starter instead
    // throw new UnsupportedOperationException("allocate is not written yet");
    // solution ends
  }

  /** Frees all blocks at once: the whole region can be given out again. */
  public void freeAll() {
    // solution begins
    next = start;
    // starter instead
    // throw new UnsupportedOperationException("freeAll is not written yet");
    // solution ends
  }

  /** The words of a block for this many bytes: a multiple of four words, which are 16 bytes. */
  private static int wordsOfBlock(int bytes) {
    return Math.max(4, (bytes + 15) / 16 * 4);
  }
}

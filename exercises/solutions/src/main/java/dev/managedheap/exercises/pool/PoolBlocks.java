package dev.managedheap.exercises.pool;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;

/**
 * One pool: a row of blocks that are all equally long. The free ones form a list, which is kept in
 * the free blocks themselves: word 0 of a free block holds the address of the next one, or null.
 * Addresses and lengths count words.
 */
public final class PoolBlocks {
  private final Memory memory;
  private int firstFree = Address.NULL;

  /**
   * Cuts {@code count} blocks of {@code length} words, the first at {@code start}; all are free.
   */
  public PoolBlocks(Memory memory, int start, int length, int count) {
    this.memory = memory;
    for (int i = count - 1; i >= 0; i--) {
      int block = start + i * length;
      memory.set(block, firstFree);
      firstFree = block;
    }
  }

  /** Takes the first free block off the list; null if no block is free. */
  public int allocate() {
    // solution begins
    int block = firstFree;
    if (block != Address.NULL) {
      firstFree = memory.get(block);
    }
    return block;
    // starter instead
    // throw new UnsupportedOperationException("allocate is not written yet");
    // solution ends
  }

  /** Puts a block at the front of the list. */
  public void free(int block) {
    // solution begins
    memory.set(block, firstFree);
    firstFree = block;
    // starter instead
    // throw new UnsupportedOperationException("free is not written yet");
    // solution ends
  }

  /** The first free block; null if there is none. */
  public int firstFree() {
    return firstFree;
  }
}

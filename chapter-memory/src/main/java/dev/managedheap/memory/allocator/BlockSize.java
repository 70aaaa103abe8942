package dev.managedheap.memory.allocator;

import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.NoMemoryException;

/** Sizes as allocators round them. */
// tag::round[]
final class BlockSize {
  private static final int ALIGNMENT_WORDS = Allocator.ALIGNMENT_BYTES / Memory.WORD_BYTES;

  private BlockSize() {}

  /**
   * The words of a block for this many bytes: the next multiple of 16 bytes, at least one.
   *
   * @throws BadSizeException if the size is negative
   */
  static int toWords(int bytes) {
    if (bytes < 0) {
      throw new BadSizeException(bytes + " bytes: a block has 0 or more");
    }
    int granules = Math.max(1, (int) ((bytes + 15L) / Allocator.ALIGNMENT_BYTES));
    return granules * ALIGNMENT_WORDS;
  }

  // end::round[]

  // tag::region[]
  /**
   * The bytes of a region that holds this many words: whole pages.
   *
   * @throws NoMemoryException if no region can be so large
   */
  static int toRegionBytes(long words, int leastBytes) {
    long page = SystemMemory.PAGE_BYTES;
    long bytes = (words * Memory.WORD_BYTES + page - 1) / page * page;
    int most = SystemMemory.LARGEST_REGION_BYTES;
    if (bytes > most) {
      throw new NoMemoryException(bytes, "a region has " + most + " bytes at most");
    }
    return Math.max(leastBytes, (int) bytes);
  }
  // end::region[]
}

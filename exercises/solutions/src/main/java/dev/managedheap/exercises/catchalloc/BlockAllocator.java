package dev.managedheap.exercises.catchalloc;

/**
 * An allocator over a small memory of its own. Addresses count words, sizes count bytes, and a word
 * has four bytes.
 *
 * <p>A block begins at a multiple of 16 bytes, holds at least as many bytes as were asked for, and
 * is its owner's alone. Freed memory can be given out again, in other pieces too: when everything
 * has been freed, all is as it was at the beginning.
 */
public interface BlockAllocator {
  /** The address of a new block; 0 if there is not enough free memory in one piece. */
  int allocate(int bytes);

  /** Takes a block back. */
  void free(int block);

  /** The word at an address. */
  int read(int address);

  /** Writes the word at an address. */
  void write(int address, int word);
}

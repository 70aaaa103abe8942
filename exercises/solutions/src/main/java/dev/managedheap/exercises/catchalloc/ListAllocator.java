package dev.managedheap.exercises.catchalloc;

/**
 * First fit with coalescing, in the plainest Java: how long a chunk is, and which free one follows,
 * stands beside the memory and not in it. The planted bugs are mistakes in this class.
 */
final class ListAllocator implements BlockAllocator {
  private static final int START = 4;
  private static final int END = 260;

  /** Longer than what is given out, so that a block that is too short does not hit the end. */
  private final int[] words = new int[2 * END];

  /** The length of the chunk that begins here, in words. */
  private final int[] length = new int[END];

  /** The free chunk that follows the one here in the list; 0 if it is the last. */
  private final int[] next = new int[END];

  private int firstFree = START;

  ListAllocator() {
    length[START] = END - START;
  }

  @Override
  public int allocate(int bytes) {
    int size = Math.max(4, (bytes + 15) / 16 * 4);
    int before = 0;
    int chunk = firstFree;
    while (chunk != 0 && length[chunk] < size) {
      before = chunk;
      chunk = next[chunk];
    }
    if (chunk == 0) {
      return 0;
    }
    int follower = next[chunk];
    if (length[chunk] > size) {
      int rest = chunk + size;
      length[rest] = length[chunk] - size;
      next[rest] = follower;
      length[chunk] = size;
      follower = rest;
    }
    link(before, follower);
    return chunk;
  }

  @Override
  public void free(int block) {
    int before = 0;
    int after = firstFree;
    while (after != 0 && after < block) {
      before = after;
      after = next[after];
    }
    next[block] = after;
    link(before, block);
    merge(block, after);
    merge(before, block);
  }

  private void link(int before, int chunk) {
    if (before == 0) {
      firstFree = chunk;
    } else {
      next[before] = chunk;
    }
  }

  /** Makes one chunk of two neighbours in the list, if they touch. */
  private void merge(int chunk, int follower) {
    if (chunk != 0 && chunk + length[chunk] == follower) {
      length[chunk] += length[follower];
      next[chunk] = next[follower];
    }
  }

  @Override
  public int read(int address) {
    return words[address];
  }

  @Override
  public void write(int address, int word) {
    words[address] = word;
  }
}

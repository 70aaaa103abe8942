// difference: a bit for each 16 bytes says whether they are used; taken from the end
package dev.managedheap.exercises.catchalloc;

import java.util.BitSet;

/** Blocks are runs of used granules; where one ends is noted beside its beginning. */
final class BitmapAllocator implements BlockAllocator {
  private static final int GRANULES = 58;

  private final int[] words = new int[4 * (GRANULES + 1)];
  private final BitSet used = new BitSet(GRANULES + 1);
  private final int[] granulesOf = new int[GRANULES + 1];

  @Override
  public int allocate(int bytes) {
    int size = Math.max(1, (bytes + 15) / 16);
    for (int first = GRANULES - size + 1; first >= 1; first--) {
      int usedNext = used.nextSetBit(first);
      if (usedNext < 0 || usedNext >= first + size) {
        used.set(first, first + size);
        granulesOf[first] = size;
        return 4 * first;
      }
    }
    return 0;
  }

  @Override
  public void free(int block) {
    int first = block / 4;
    used.clear(first, first + granulesOf[first]);
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

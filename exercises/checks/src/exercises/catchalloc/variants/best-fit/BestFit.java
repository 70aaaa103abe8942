// difference: free pieces in a sorted map, the best fit is taken, addresses from 4096 on
package dev.managedheap.exercises.catchalloc;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Free pieces by address, and the shortest that is long enough is taken. */
final class BestFit implements BlockAllocator {
  private static final int START = 4096;

  private final Map<Integer, Integer> words = new HashMap<>();
  private final Map<Integer, Integer> lengths = new HashMap<>();
  private final TreeMap<Integer, Integer> free = new TreeMap<>(Map.of(START, 240));

  @Override
  public int allocate(int bytes) {
    int size = bytes <= 16 ? 4 : (bytes + 15) / 16 * 4;
    int best = 0;
    for (int piece : free.keySet()) {
      if (free.get(piece) >= size && (best == 0 || free.get(piece) < free.get(best))) {
        best = piece;
      }
    }
    if (best != 0) {
      int rest = free.remove(best) - size;
      if (rest > 0) {
        free.put(best + size, rest);
      }
      lengths.put(best, size);
    }
    return best;
  }

  @Override
  public void free(int block) {
    int start = block;
    int length = lengths.remove(block);
    Map.Entry<Integer, Integer> below = free.lowerEntry(start);
    if (below != null && below.getKey() + below.getValue() == start) {
      start = below.getKey();
      length += below.getValue();
    }
    if (free.containsKey(start + length)) {
      length += free.remove(start + length);
    }
    free.put(start, length);
  }

  @Override
  public int read(int address) {
    return words.getOrDefault(address, 0);
  }

  @Override
  public void write(int address, int word) {
    words.put(address, word);
  }
}

package dev.managedheap.memory.allocator;

import dev.managedheap.memory.Memory;
import dev.managedheap.memory.seam.HeapWatcher;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Predicts where first fit puts each block: the holes of each region as intervals, in a sorted map,
 * with none of the allocator's words. It hears from the system which regions there are.
 */
final class FirstFitModel implements HeapWatcher {
  private static final int HEADER = 4;

  /** The end of each region and of each hole, by its beginning. */
  private final TreeMap<Integer, Integer> regions = new TreeMap<>();

  private final TreeMap<Integer, Integer> holes = new TreeMap<>();

  @Override
  public void reserved(int address, int bytes) {
    int end = address + bytes / Memory.WORD_BYTES;
    regions.put(address, end);
    holes.put(address, end);
  }

  @Override
  public void released(int address, int bytes) {
    regions.remove(address);
  }

  /** The address that a request must get, now that the system has given what was needed. */
  int allocate(int bytes) {
    int length = HEADER + Math.max(1, (bytes + 15) / 16) * 4;
    Map.Entry<Integer, Integer> hole = firstHoleOf(length);
    if (hole == null) {
      return FirstFitUnderTest.NO_MEMORY;
    }
    int start = hole.getKey();
    int end = hole.getValue();
    holes.remove(start);
    if (end - start - length >= 2 * HEADER) {
      holes.put(start + length, end);
    }
    return start + HEADER;
  }

  private Map.@Nullable Entry<Integer, Integer> firstHoleOf(int length) {
    for (Map.Entry<Integer, Integer> hole : holes.entrySet()) {
      if (hole.getValue() - hole.getKey() >= length) {
        return Map.entry(hole.getKey(), hole.getValue());
      }
    }
    return null;
  }

  /** A block of so many bytes was freed: its hole grows together with those that it touches. */
  void free(int block, int bytes) {
    int start = block - HEADER;
    int end = block + bytes / Memory.WORD_BYTES;
    Map.Entry<Integer, Integer> below = holes.lowerEntry(start);
    if (below != null && below.getValue() == start && !regions.containsKey(start)) {
      start = below.getKey();
    }
    Integer behind = regions.containsKey(end) ? null : holes.remove(end);
    holes.put(start, behind == null ? end : behind);
    Integer regionEnd = regions.getOrDefault(start, 0);
    if (regionEnd.equals(holes.get(start))) {
      holes.remove(start);
    }
  }
}

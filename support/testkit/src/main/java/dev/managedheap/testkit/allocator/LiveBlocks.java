package dev.managedheap.testkit.allocator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The blocks that a script has allocated and not freed, by age and by address. */
final class LiveBlocks {
  /**
   * A block.
   *
   * @param address its first word
   * @param bytes the size that was asked for
   * @param capacity the bytes that it can hold
   * @param serial its number, which says what was written into it
   */
  record Block(int address, int bytes, int capacity, int serial) {
    /** The words that belong wholly to the size that was asked for. */
    int words() {
      return bytes / 4;
    }

    /** The first word behind the block. */
    long end() {
      return address + Math.max(1L, (capacity + 3L) / 4);
    }
  }

  private final List<Block> byAge = new ArrayList<>();
  private final NavigableMap<Integer, Block> byAddress = new TreeMap<>();

  int size() {
    return byAge.size();
  }

  List<Block> all() {
    return byAge;
  }

  Block get(int which) {
    return byAge.get(which);
  }

  Block remove(int which) {
    Block block = byAge.remove(which);
    byAddress.remove(block.address(), block);
    return block;
  }

  /** Adds a block, the youngest. */
  void add(Block block) {
    insert(byAge.size(), block);
  }

  /** Adds a block that takes the place of one that was removed. */
  void insert(int which, Block block) {
    byAge.add(which, block);
    byAddress.put(block.address(), block);
  }

  /** A live block that has a word in common with this one, or null. */
  @Nullable Block overlapping(Block block) {
    Map.Entry<Integer, Block> before = byAddress.lowerEntry((int) block.end());
    return before != null && before.getValue().end() > block.address() ? before.getValue() : null;
  }
}

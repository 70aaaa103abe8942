package dev.managedheap.capstone.replay;

import dev.managedheap.memory.Address;
import java.util.Arrays;

/**
 * The blocks of a trace, by id: where each lies, if in a pool, and how many bytes were requested;
 * and how many are live. Nothing is boxed: a trace has millions.
 */
final class Blocks {
  private int[] addresses = new int[1 << 16];
  private int[] sizes = new int[1 << 16];
  private int live;
  private long liveBytes;
  private int peakBlocks;
  private long peakBytes;

  /** The block was allocated; its address is null if it lies in no pool. */
  void add(int block, int address, int bytes) {
    if (block == addresses.length) {
      addresses = Arrays.copyOf(addresses, 2 * block);
      sizes = Arrays.copyOf(sizes, 2 * block);
    }
    addresses[block] = address;
    sizes[block] = bytes;
    live++;
    addBytes(bytes);
    peakBlocks = Math.max(peakBlocks, live);
  }

  /** The block has another size, and perhaps another place; null if it now lies in no pool. */
  void resize(int block, int address, int bytes) {
    int before = sizes[block];
    addresses[block] = address;
    sizes[block] = bytes;
    addBytes(bytes - before);
  }

  /** The block was freed. */
  void remove(int block) {
    addresses[block] = Address.NULL;
    live--;
    liveBytes -= sizes[block];
  }

  private void addBytes(int bytes) {
    liveBytes += bytes;
    peakBytes = Math.max(peakBytes, liveBytes);
  }

  /** Where the block lies; null if in no pool. */
  int address(int block) {
    return addresses[block];
  }

  /** How many blocks are live. */
  int live() {
    return live;
  }

  /** How many bytes, as requested. */
  long liveBytes() {
    return liveBytes;
  }

  /** The most blocks that were live at any time. */
  int peakBlocks() {
    return peakBlocks;
  }

  /** The most bytes, as requested, that were live at any time. */
  long peakBytes() {
    return peakBytes;
  }
}

package dev.managedheap.pool;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the pools at one moment: the numbers that {@code sys._debugmallocstats()} prints,
 * counted in the same way. Two of them are equal if all numbers are.
 *
 * <p>Source: CPython 3.13, {@code _PyObject_DebugMallocStats} in {@code obmalloc.c}.
 *
 * @param classes the classes that have a used or full pool, in ascending order
 * @param arenas the arenas taken and given back
 * @param bytes where each byte of the arenas is
 */
public record PoolStatistics(
    List<ClassStatistics> classes, ArenaStatistics arenas, ByteAccount bytes) {

  /** Copies the list. */
  public PoolStatistics {
    classes = List.copyOf(classes);
  }

  /**
   * The blocks of a size class.
   *
   * @param sizeClass its index
   * @param blockBytes the bytes of a block
   * @param pools how many pools are used or full
   * @param usedBlocks how many of their blocks are used
   * @param availableBlocks how many are not, virgin ones included
   */
  public record ClassStatistics(
      int sizeClass, int blockBytes, int pools, int usedBlocks, int availableBlocks) {}

  /**
   * The arenas.
   *
   * @param total how many were ever taken
   * @param reclaimed how many of them were given back
   * @param highwater the most at any time
   * @param current how many there are now
   */
  public record ArenaStatistics(long total, long reclaimed, int highwater, int current) {}

  /**
   * Where the bytes of the current arenas are; together they are all of them ({@code PA-20 BYTES}).
   *
   * @param allocated in used blocks
   * @param available in blocks of used and full pools that are not used
   * @param unusedPools in free pools, untouched ones included
   * @param headers lost at the front of used and full pools
   * @param quantization lost behind their last block
   * @param alignment lost because an arena does not begin where a pool can
   */
  public record ByteAccount(
      long allocated,
      long available,
      long unusedPools,
      long headers,
      long quantization,
      long alignment) {

    /** All of them. */
    public long total() {
      return allocated + available + unusedPools + headers + quantization + alignment;
    }
  }

  static PoolStatistics of(PoolSupply supply) {
    int[] pools = new int[SizeClasses.COUNT];
    int[] used = new int[SizeClasses.COUNT];
    long unusedPools = 0;
    long alignment = 0;
    for (Arena arena : supply.openArenas()) {
      unusedPools += arena.freeCount();
      alignment += Arena.BYTES - (long) arena.poolCount() * Pool.BYTES;
      for (Pool pool : supply.poolsOf(arena)) {
        if (!pool.isEmpty()) {
          pools[pool.sizeClass()]++;
          used[pool.sizeClass()] += pool.used();
        }
      }
    }
    List<ClassStatistics> classes = classes(pools, used);
    ByteAccount bytes = account(classes, unusedPools * Pool.BYTES, alignment);
    return new PoolStatistics(classes, arenas(supply.arenas()), bytes);
  }

  private static List<ClassStatistics> classes(int[] pools, int[] used) {
    List<ClassStatistics> classes = new ArrayList<>();
    for (int index = 0; index < SizeClasses.COUNT; index++) {
      if (pools[index] > 0) {
        int available = pools[index] * Pool.capacity(index) - used[index];
        int blockBytes = SizeClasses.bytesOf(index);
        classes.add(new ClassStatistics(index, blockBytes, pools[index], used[index], available));
      }
    }
    return classes;
  }

  private static ArenaStatistics arenas(Arenas arenas) {
    long reclaimed = arenas.total() - arenas.current();
    return new ArenaStatistics(arenas.total(), reclaimed, arenas.highwater(), arenas.current());
  }

  private static ByteAccount account(
      List<ClassStatistics> classes, long unusedPools, long alignment) {
    long allocated = 0;
    long available = 0;
    long headers = 0;
    long quantization = 0;
    for (ClassStatistics line : classes) {
      allocated += (long) line.usedBlocks() * line.blockBytes();
      available += (long) line.availableBlocks() * line.blockBytes();
      headers += (long) line.pools() * Pool.HEADER_BYTES;
      int rest = (Pool.BYTES - Pool.HEADER_BYTES) % line.blockBytes();
      quantization += (long) line.pools() * rest;
    }
    return new ByteAccount(allocated, available, unusedPools, headers, quantization, alignment);
  }
}

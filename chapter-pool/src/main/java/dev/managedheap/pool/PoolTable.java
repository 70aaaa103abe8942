package dev.managedheap.pool;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pool in which an address lies: one entry for each 16 KiB of memory. It is total, every
 * {@code int} may be asked for, and exact: an address in no pool finds none ({@code PA-9
 * ADDRESS-TO-POOL}).
 *
 * <p>CPython rounds an address down to the pool's header, after {@code address_in_range} has asked
 * a radix tree of 15 + 15 + 14 bits whether it lies in an arena at all (3.13, {@code obmalloc.c}).
 * Our addresses are dense, so a flat table does for both.
 */
final class PoolTable {
  private static final int POOL_SHIFT = 12;

  private @Nullable Pool[] pools = new Pool[0];

  /** The pool in which the address lies; null if it lies in none. */
  @Nullable Pool at(int address) {
    int index = address >>> POOL_SHIFT;
    return index < pools.length ? pools[index] : null;
  }

  /** Makes room for all addresses below the length. */
  void growTo(int length) {
    int needed = (length + Pool.WORDS - 1) >>> POOL_SHIFT;
    if (needed > pools.length) {
      pools = Arrays.copyOf(pools, needed);
    }
  }

  /** Enters a pool; there is room for it. */
  void add(Pool pool) {
    pools[pool.address() >>> POOL_SHIFT] = pool;
  }

  /** Removes the pools of an arena. */
  void removeAll(Arena arena) {
    int from = arena.firstPool() >>> POOL_SHIFT;
    Arrays.fill(pools, from, arena.firstUntouched() >>> POOL_SHIFT, null);
  }

  /** How many pools there are, counted one by one. */
  int size() {
    int size = 0;
    for (Pool pool : pools) {
      size += pool == null ? 0 : 1;
    }
    return size;
  }
}

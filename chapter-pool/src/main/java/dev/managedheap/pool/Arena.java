package dev.managedheap.pool;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import org.jspecify.annotations.Nullable;

/**
 * An arena: 1 MiB that the system gave at once, cut into 64 pools. Pools begin at multiples of
 * their size; if the arena does not, what lies before the first multiple and behind the last pool
 * is lost, and it has 63.
 *
 * <p>A free pool either stands in the list of free pools, since it was used before, or is
 * <em>untouched</em>: pools are carved from low to high addresses, when the list is empty. The
 * arena counts both ({@code PA-17 ARENA-COUNT}).
 *
 * <p>This object is a slot of {@link Arenas}; it stands for different arenas in the course of time.
 * Its states:
 *
 * <pre>
 *   unused        it has no memory; it stands in the list of unused slots
 *     memory reserved        → usable
 *   usable        it has free pools; it stands in the list of UsableArenas
 *     last free pool taken   → exhausted
 *     last used pool freed   → unused, unless it is the last of the list ({@code PA-19})
 *   exhausted     it has no free pool; it stands in no list
 *     a pool freed           → usable
 * </pre>
 *
 * <p>Units: addresses count words. Source: CPython 3.13, {@code struct arena_object} in {@code
 * pycore_obmalloc.h}.
 */
public final class Arena {
  /** The bytes of an arena. */
  public static final int BYTES = 1024 * 1024;

  /** The most pools that an arena can have. */
  public static final int MOST_POOLS = BYTES / Pool.BYTES;

  static final int WORDS = BYTES / Memory.WORD_BYTES;

  /** Where the heads of lists of pools lie. */
  static final Arena NOWHERE = new Arena(-1);

  /** The neighbours in the list of usable arenas; the next slot in the list of unused ones. */
  @Nullable Arena next;

  @Nullable Arena previous;

  private final int index;

  private int address = Address.NULL;
  private int firstPool;
  private int untouched;
  private int poolCount;
  private int freeCount;
  private @Nullable Pool freePools;

  /** The slot with this index; it is unused. */
  Arena(int index) {
    this.index = index;
  }

  /** The arena is given memory; all its pools are untouched. */
  void open(int newAddress) {
    address = newAddress;
    firstPool = (newAddress + Pool.WORDS - 1) & -Pool.WORDS;
    untouched = firstPool;
    poolCount = (newAddress + WORDS - firstPool) / Pool.WORDS;
    freeCount = poolCount;
  }

  /** The arena's memory is given back. */
  void close() {
    address = Address.NULL;
    freePools = null;
  }

  /** Takes a free pool, of which there is one: the one freed last, or else an untouched one. */
  Pool takePool(PoolTable table) {
    freeCount--;
    Pool pool = freePools;
    if (pool != null) {
      freePools = pool.nextFree;
      pool.nextFree = null;
    } else {
      pool = new Pool(this, untouched);
      table.add(pool);
      untouched += Pool.WORDS;
    }
    return pool;
  }

  /** Puts an empty pool at the front of the free pools. */
  void putPool(Pool pool) {
    pool.nextFree = freePools;
    freePools = pool;
    freeCount++;
  }

  /** Tells whether no pool is used. */
  public boolean isEmpty() {
    return freeCount == poolCount;
  }

  /** Tells whether the slot has memory now. */
  public boolean isOpen() {
    return address != Address.NULL;
  }

  /** The slot's index. */
  public int index() {
    return index;
  }

  /** Where the arena begins; null if the slot is unused. */
  public int address() {
    return address;
  }

  /** Where the first pool begins. */
  public int firstPool() {
    return firstPool;
  }

  /** Where the first untouched pool would begin. */
  public int firstUntouched() {
    return untouched;
  }

  /** How many pools the arena has: 64, or 63. */
  public int poolCount() {
    return poolCount;
  }

  /** How many pools are free, in the list or untouched. */
  public int freeCount() {
    return freeCount;
  }

  /** The free pool that was put back last; null if none was, or all were taken again. */
  @Nullable Pool freePools() {
    return freePools;
  }

  /** For messages. */
  @Override
  public String toString() {
    String where = "arena " + index + " at " + Address.show(address);
    return where + " with " + freeCount + " of " + poolCount + " pools free";
  }
}

package dev.managedheap.pool;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressBits;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.Allocator;
import dev.managedheap.memory.allocator.BadAddress;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.NoMemoryException;

/**
 * CPython's allocator for small blocks: every request of 1 to 512 bytes gets a block of a {@link
 * Pool} of its {@linkplain SizeClasses size class}; all others go to the allocator for large
 * blocks. With the policy {@link LinkPolicy#FRONT} and arenas at multiples of their size, each
 * block lies in the arena and at the offset where CPython 3.13 puts it.
 *
 * <p>It promises what {@link Allocator} says. What throws has changed nothing ({@code PA-24
 * OOM-ATOMIC}), and the same requests give the same addresses ({@code PA-28 DETERMINISM}).
 *
 * <p>To allocate, take the head of the free list of the first used pool of the class. If that was
 * the last free block, the pool gets a virgin one or, having none, leaves the list. If the class
 * has no used pool, take a free one of the fullest arena that has any, or of a new arena. To free,
 * put the block at the head of its pool's free list. If the pool was full, it is linked again. If
 * it is now empty it goes back to its arena, and an empty arena to the system.
 *
 * <p>Units: addresses count words, sizes count bytes. Source: CPython 3.13, {@code obmalloc.c}:
 * {@code pymalloc_alloc}, {@code pymalloc_free}, {@code pymalloc_realloc}, {@code
 * _PyObject_Calloc}.
 */
public final class PoolAllocator implements Allocator {
  private final Memory memory;
  private final AddressBits cells;
  private final Allocator large;

  private final UsedPools usedPools;
  private final PoolTable table = new PoolTable();
  private final PoolSupply supply;

  /** As CPython is, over this system, with a first-fit free list for large blocks. */
  public PoolAllocator(SystemMemory system) {
    this(system, new FirstFitAllocator(system), LinkPolicy.FRONT, Arena.BYTES);
  }

  /**
   * An allocator over this system.
   *
   * @param large gives the blocks that are not small; it lies over the same system
   * @param policy where a pool that was full is linked
   * @param arenaAlignment the multiple, in bytes, at which arenas begin: {@link Arena#BYTES}, or a
   *     power of two that is less; below {@link Pool#BYTES} an arena may lose a pool
   * @throws BadSizeException if the alignment is no power of two from {@link
   *     SystemMemory#PAGE_BYTES} to {@link Arena#BYTES}
   */
  public PoolAllocator(
      SystemMemory system, Allocator large, LinkPolicy policy, int arenaAlignment) {
    this.memory = system.memory();
    this.cells = system.cells();
    this.large = large;
    this.usedPools = new UsedPools(policy);
    this.supply = new PoolSupply(system, table, arenaAlignment);
  }

  @Override
  public int allocate(int bytes) {
    if (!SizeClasses.isSmall(bytes)) {
      return large.allocate(bytes);
    }
    int sizeClass = SizeClasses.indexOf(bytes);
    Pool pool = usedPools.first(sizeClass);
    if (!pool.hasFreeBlock()) {
      pool = takePool(sizeClass);
    }
    int block = pool.take(memory);
    if (!pool.hasFreeBlock()) {
      usedPools.unlink(pool);
    }
    cells.add(block);
    return block;
  }

  /** Takes a free pool for the class, which has no used one, and links it. */
  private Pool takePool(int sizeClass) {
    Pool pool = supply.take();
    pool.setUp(sizeClass, memory);
    usedPools.linkFormerlyEmpty(pool);
    return pool;
  }

  @Override
  public void free(int address) {
    Pool pool = table.at(address);
    if (pool == null) {
      large.free(address);
      return;
    }
    if (!cells.remove(address)) {
      throw BadAddress.explain(this, cells, address);
    }
    boolean wasFull = !pool.hasFreeBlock();
    pool.put(address, memory);
    if (wasFull) {
      usedPools.linkFormerlyFull(pool);
    } else if (pool.isEmpty()) {
      usedPools.unlink(pool);
      supply.putBack(pool);
    }
  }

  /**
   * Gives a block of zeros for {@code count} elements of {@code size} bytes.
   *
   * @return the address of its first word, never null
   * @throws BadSizeException if a number is negative; nothing is changed
   * @throws NoMemoryException if no block can be so large ({@code PA-12 CALLOC}), or the system has
   *     no memory for it; nothing is changed
   */
  public int allocateZeroed(int count, int size) {
    if (count < 0 || size < 0) {
      throw new BadSizeException(count + " elements of " + size + " bytes");
    }
    long bytes = (long) count * size;
    if (bytes > Integer.MAX_VALUE) {
      throw new NoMemoryException(bytes, Integer.MAX_VALUE);
    }
    int block = allocate((int) bytes);
    memory.fill(block, wordsOf((int) bytes), 0);
    return block;
  }

  /**
   * Gives the block another size. Its first bytes are kept, as many as old and new block have in
   * common ({@code PA-11 REALLOC}).
   *
   * <p>A block of a pool stays where it is if the new size fits and is more than three quarters of
   * the class; otherwise it moves. So it may move even if nothing changes: 33 bytes are no more
   * than three quarters of 48. A large block never moves into a pool, however small it becomes.
   *
   * @param address the block; null to allocate one
   * @return where the block is now
   * @throws BadSizeException if the size is negative; nothing is changed
   * @throws NoMemoryException if the system has no memory; nothing is changed, the block is kept
   * @throws AddressException as {@link #free}
   */
  public int reallocate(int address, int bytes) {
    if (address == Address.NULL) {
      return allocate(bytes);
    }
    Pool pool = table.at(address);
    if (pool == null) {
      return reallocateLarge(address, bytes);
    }
    int size = sizeOf(address);
    if (bytes <= size && bytes > size / 4 * 3) {
      return address;
    }
    int block = allocate(bytes);
    memory.copy(address, block, wordsOf(Math.min(size, bytes)));
    free(address);
    return block;
  }

  private int reallocateLarge(int address, int bytes) {
    int size = large.sizeOf(address);
    if (bytes >= 0 && bytes <= size) {
      return address;
    }
    int block = large.allocate(bytes);
    memory.copy(address, block, wordsOf(size));
    large.free(address);
    return block;
  }

  private static int wordsOf(int bytes) {
    return (bytes + Memory.WORD_BYTES - 1) / Memory.WORD_BYTES;
  }

  @Override
  public int sizeOf(int address) {
    Pool pool = table.at(address);
    if (pool == null) {
      return large.sizeOf(address);
    }
    if (!cells.contains(address)) {
      throw BadAddress.explain(this, cells, address);
    }
    return pool.blockBytes();
  }

  /** Tells whether the address lies where blocks were handed out, used or free now. */
  @Override
  public boolean owns(int address) {
    Pool pool = table.at(address);
    return pool == null ? large.owns(address) : pool.hasHandedOut(address);
  }

  /** Forgets every block of the pools, and gives every arena back to the system. */
  public void freeAll() {
    usedPools.clear();
    supply.giveBackAll();
  }

  /** What stands in the pools now, counted as {@code sys._debugmallocstats()} does. */
  public PoolStatistics statistics() {
    return PoolStatistics.of(supply);
  }

  /** The used pools, by class. */
  UsedPools usedPools() {
    return usedPools;
  }

  /** The arenas and their pools. */
  PoolSupply supply() {
    return supply;
  }
}

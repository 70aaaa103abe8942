package dev.managedheap.pool;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressBits;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;

/**
 * Checks the blocks of a pool: those that stand in the register of cells, those that stand in the
 * pool's free list, and the virgin ones are together all that it has.
 *
 * <p>It checks {@code PA-1 NO-OVERLAP}, {@code PA-2 CONTAINED}, {@code PA-6 POOL-COUNT} and {@code
 * PA-8 FREE-LIST}, and changes nothing. {@code PA-3 ALIGN} needs no check: nothing else can stand
 * in the register. Units: addresses count words.
 */
final class BlockVerifier {
  private final Memory memory;
  private final AddressBits cells;

  BlockVerifier(SystemMemory system) {
    this.memory = system.memory();
    this.cells = system.cells();
  }

  /**
   * Checks a pool that has a class.
   *
   * @return how many blocks are allocated
   * @throws InvariantViolation naming the first invariant that does not hold, and where
   */
  int verify(Pool pool) {
    int allocated = verifyAllocated(pool);
    int free = verifyFreeList(pool);
    int room = (pool.end() - pool.firstVirgin()) * Memory.WORD_BYTES;
    int virgin = room / pool.blockBytes();
    int all = Pool.capacity(pool.sizeClass());
    if (pool.used() != allocated || allocated + free + virgin != all || (free == 0 && virgin > 0)) {
      throw new InvariantViolation(
          Invariant.PA_6,
          pool + ": " + allocated + " are allocated, " + free + " free and " + virgin + " virgin");
    }
    return allocated;
  }

  /** The allocated blocks lie side by side where blocks were handed out, and do not overlap. */
  private int verifyAllocated(Pool pool) {
    int allocated = 0;
    int endOfLast = pool.address() + Pool.HEADER_WORDS;
    int block = cells.next(pool.address());
    while (block != Address.NULL && block < pool.end()) {
      int end = block + pool.blockBytes() / Memory.WORD_BYTES;
      boolean inside = block >= pool.address() + Pool.HEADER_WORDS && end <= pool.end();
      require(inside, Invariant.PA_2, pool, block, "runs out of its pool, or into its front");
      boolean apart = block >= endOfLast && isWhereABlockBegins(pool, block);
      require(apart, Invariant.PA_1, pool, block, "overlaps another, or stands between two");
      boolean touched = block < pool.firstVirgin();
      require(touched, Invariant.PA_6, pool, block, "is allocated, but virgin");
      endOfLast = end;
      allocated++;
      block = cells.next(block + 1);
    }
    return allocated;
  }

  private int verifyFreeList(Pool pool) {
    int free = 0;
    for (int block = pool.freeBlock(); block != Address.NULL; block = memory.get(block)) {
      boolean ofPool = block < pool.firstVirgin() && isWhereABlockBegins(pool, block);
      require(ofPool, Invariant.PA_8, pool, block, "is listed as free, but no block of the pool");
      boolean isFree = !cells.contains(block);
      require(isFree, Invariant.PA_8, pool, block, "is listed as free, but allocated");
      free++;
      boolean once = free <= Pool.capacity(pool.sizeClass());
      require(once, Invariant.PA_8, pool, block, "is listed as free twice: the list is a ring");
    }
    return free;
  }

  private static boolean isWhereABlockBegins(Pool pool, int block) {
    int offset = block - pool.address() - Pool.HEADER_WORDS;
    return offset >= 0 && offset * Memory.WORD_BYTES % pool.blockBytes() == 0;
  }

  /** The evidence is written out only when it is needed: there are many blocks. */
  private static void require(
      boolean condition, Invariant invariant, Pool pool, int block, String otherwise) {
    if (!condition) {
      throw new InvariantViolation(
          invariant, "the block at " + Address.show(block) + " in " + pool + " " + otherwise);
    }
  }
}

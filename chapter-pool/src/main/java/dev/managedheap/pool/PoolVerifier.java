package dev.managedheap.pool;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.pool.PoolStatistics.ByteAccount;
import dev.managedheap.pool.PoolStatistics.ClassStatistics;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks the arenas, pools, blocks and lists of a {@link PoolAllocator}, and compares them with each
 * other and with the register of allocated cells.
 *
 * <p>It checks {@code PA-1}, {@code PA-2}, {@code PA-6} to {@code PA-9}, {@code PA-17} to {@code
 * PA-20} and {@code PA-27}, and changes nothing. {@link #verifyArenas} looks at arenas only, which
 * is cheap; {@link #verify} looks at every block.
 */
public final class PoolVerifier {
  private final PoolAllocator allocator;
  private final ArenaVerifier arenas;
  private final BlockVerifier blocks;

  /** A verifier of this allocator, which lies over this system. */
  public PoolVerifier(PoolAllocator allocator, SystemMemory system) {
    this.allocator = allocator;
    this.arenas = new ArenaVerifier(allocator.supply(), system);
    this.blocks = new BlockVerifier(system);
  }

  /**
   * Checks the arenas, and the table that finds a pool.
   *
   * @throws InvariantViolation naming the first invariant that does not hold, and where
   */
  public void verifyArenas() {
    arenas.verify();
  }

  /**
   * Checks everything.
   *
   * @throws InvariantViolation naming the first invariant that does not hold, and where
   */
  public void verify() {
    arenas.verify();
    Set<Pool> linked = linkedPools();
    int[] usedBlocks = new int[SizeClasses.COUNT];
    for (Arena arena : allocator.supply().openArenas()) {
      Set<Pool> free = freePools(arena);
      for (Pool pool : allocator.supply().poolsOf(arena)) {
        usedBlocks[pool.sizeClass()] += blocks.verify(pool);
        verifyState(pool, linked.contains(pool), free.contains(pool));
      }
    }
    verifyStatistics(usedBlocks);
  }

  /** The pools in the lists of used pools; each stands in the list of its class, and once. */
  private Set<Pool> linkedPools() {
    Set<Pool> linked = new HashSet<>();
    for (int sizeClass = 0; sizeClass < SizeClasses.COUNT; sizeClass++) {
      Pool head = allocator.usedPools().head(sizeClass);
      Pool previous = head;
      require(
          allocator.usedPools().first(sizeClass) == head.next,
          Invariant.PA_7,
          "another pool than " + head.next + " is the first of class " + sizeClass);
      for (Pool pool = head.next; pool != head; pool = pool.next) {
        require(
            linked.add(pool) && pool.previous == previous && pool.sizeClass() == sizeClass,
            Invariant.PA_7,
            "the list of class " + sizeClass + " is broken at " + pool);
        previous = pool;
      }
      require(
          head.previous == previous,
          Invariant.PA_7,
          "the list of class " + sizeClass + " does not end in " + previous);
    }
    return linked;
  }

  private static Set<Pool> freePools(Arena arena) {
    Set<Pool> free = new HashSet<>();
    for (Pool pool = arena.freePools(); pool != null; pool = pool.nextFree) {
      free.add(pool);
    }
    return free;
  }

  /** State follows count, and the list in which the pool stands follows state. */
  private static void verifyState(Pool pool, boolean isLinked, boolean isFree) {
    boolean full = !pool.isEmpty() && pool.used() == Pool.capacity(pool.sizeClass());
    boolean partly = !pool.isEmpty() && !full;
    if (isFree != pool.isEmpty() || isLinked != partly || pool.hasFreeBlock() == full) {
      throw new InvariantViolation(
          Invariant.PA_7,
          pool
              + (isLinked ? " is linked" : " is not linked")
              + (isFree ? ", is listed as free" : ", is not listed as free")
              + (pool.hasFreeBlock() ? ", and has a free block" : ", and has no free block"));
    }
  }

  /** What the counters say against what the walk has found. */
  private void verifyStatistics(int[] walked) {
    PoolStatistics statistics = allocator.statistics();
    int[] counted = new int[SizeClasses.COUNT];
    for (ClassStatistics line : statistics.classes()) {
      counted[line.sizeClass()] = line.usedBlocks();
    }
    require(
        Arrays.equals(counted, walked),
        Invariant.PA_27,
        "used blocks by class: counted "
            + Arrays.toString(counted)
            + ", found "
            + Arrays.toString(walked));
    ByteAccount bytes = statistics.bytes();
    List<Arena> open = allocator.supply().openArenas();
    require(
        bytes.total() == (long) open.size() * Arena.BYTES,
        Invariant.PA_20,
        bytes + " adds up to " + bytes.total() + ", in " + open.size() + " arenas");
  }
}

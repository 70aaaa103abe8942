package dev.managedheap.pool;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.testkit.allocator.AllocatorUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The pool allocator as a script drives it. It keeps the addresses that were given and freed, and
 * checks that what finds no memory changes nothing.
 */
final class PoolUnderTest implements AllocatorUnderTest, HeapWatcher {
  final SystemMemory system;
  final FirstFitAllocator large;
  final PoolAllocator pools;

  /** Every address that was given, in order. */
  final List<Integer> given = new ArrayList<>();

  /** The blocks that are allocated. */
  final TreeSet<Integer> live = new TreeSet<>();

  /** The addresses that were freed and not given again. */
  final TreeSet<Integer> freed = new TreeSet<>();

  private final PoolVerifier verifier;
  private final ReachedPoolStates states;

  PoolUnderTest(LinkPolicy policy) {
    this(policy, Arena.BYTES, SystemMemory.LARGEST_LIMIT_BYTES);
  }

  PoolUnderTest(LinkPolicy policy, int arenaAlignment, long limitBytes) {
    system = new SystemMemory(limitBytes, this);
    large = new FirstFitAllocator(system);
    pools = new PoolAllocator(system, large, policy, arenaAlignment);
    verifier = new PoolVerifier(pools, system);
    states = new ReachedPoolStates(pools);
  }

  /** {@code PA-19 ARENA-RELEASE}: an arena in which a live block lies is never given back. */
  @Override
  public void released(int address, int bytes) {
    Integer block = live.ceiling(address);
    if (block != null && block < address + bytes / 4) {
      throw new InvariantViolation(
          Invariant.PA_19, "given back: " + address + ", where block " + block + " is live");
    }
    states.released(bytes);
  }

  @Override
  public int allocate(int bytes) {
    int block = orNoMemory(() -> pools.allocate(bytes), bytes);
    note(block);
    return block;
  }

  @Override
  public int allocateZeroed(int bytes) {
    int block = orNoMemory(() -> pools.allocateZeroed(bytes, 1), bytes);
    note(block);
    return block;
  }

  @Override
  public int reallocate(int address, int bytes) {
    live.remove(address);
    int block = orNoMemory(() -> pools.reallocate(address, bytes), bytes);
    if (block == NO_MEMORY) {
      live.add(address);
    } else {
      freed.add(address);
      note(block);
    }
    return block;
  }

  private interface Request {
    int address();
  }

  private int orNoMemory(Request request, int bytes) {
    PoolPicture before = needsArena(bytes) ? PoolPicture.of(pools) : null;
    try {
      return request.address();
    } catch (NoMemoryException noMemory) {
      InvariantViolation.require(
          before != null || !SizeClasses.isSmall(bytes),
          Invariant.PA_26,
          "there was a free block or pool, and yet: " + noMemory.getMessage());
      if (before != null) {
        PoolPicture.requireSame(before, PoolPicture.of(pools), Invariant.PA_24);
      }
      return NO_MEMORY;
    }
  }

  /** Tells whether the request needs an arena that the system may not have. */
  private boolean needsArena(int bytes) {
    return SizeClasses.isSmall(bytes)
        && !pools.usedPools().first(SizeClasses.indexOf(bytes)).hasFreeBlock()
        && pools.supply().usable().first() == null;
  }

  private void note(int block) {
    if (block != NO_MEMORY) {
      given.add(block);
      live.add(block);
      freed.remove(block);
      states.allocated(block);
    }
  }

  @Override
  public void free(int address) {
    states.beforeFree(address);
    live.remove(address);
    freed.add(address);
    pools.free(address);
    states.afterFree(address);
  }

  @Override
  public int sizeOf(int address) {
    return pools.sizeOf(address);
  }

  @Override
  public int read(int address) {
    return system.memory().get(address);
  }

  @Override
  public void write(int address, int word) {
    system.memory().set(address, word);
  }

  @Override
  public void verify() {
    verifier.verify();
  }
}

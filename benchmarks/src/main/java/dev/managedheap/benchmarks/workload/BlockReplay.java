package dev.managedheap.benchmarks.workload;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.pool.Arena;
import dev.managedheap.pool.LinkPolicy;
import dev.managedheap.pool.PoolAllocator;

/**
 * Replays a {@link BlockTrace} through our pools. A replay ends with every block free, so that it
 * can be repeated.
 *
 * <p>It goes in batches of 4,096 operations, each a call of its own: a loop that runs for seconds
 * would stay in the code that the JVM made for its first iterations.
 */
public final class BlockReplay {
  /** The operations of a batch. */
  public static final int BATCH = 4096;

  private final BlockTrace trace;
  private final int[] operations;
  private final int[] addresses;
  private final SystemMemory system;
  private final PoolAllocator pools;

  /** A replay of the trace through pools with this policy, over a system of its own. */
  public BlockReplay(BlockTrace trace, LinkPolicy policy) {
    this.trace = trace;
    this.operations = trace.operations();
    this.addresses = new int[trace.numbers()];
    this.system = new SystemMemory();
    this.pools = new PoolAllocator(system, new FirstFitAllocator(system), policy, Arena.BYTES);
  }

  /** Does what stands before the measured part. */
  public void before() {
    perform(0, trace.from());
  }

  /** Does the measured part. */
  public void measured() {
    perform(trace.from(), trace.to());
  }

  /** Does what stands after the measured part: all blocks are free then. */
  public void after() {
    perform(trace.to(), operations.length);
  }

  private void perform(int from, int to) {
    for (int next = from; next < to; next += BATCH) {
      batch(next, Math.min(to, next + BATCH));
    }
  }

  private void batch(int from, int to) {
    for (int index = from; index < to; index++) {
      int operation = operations[index];
      int number = BlockTrace.number(operation);
      switch (BlockTrace.kind(operation)) {
        case BlockTrace.ALLOCATE -> addresses[number] = pools.allocate(BlockTrace.bytes(operation));
        case BlockTrace.FREE -> pools.free(addresses[number]);
        case BlockTrace.REALLOCATE ->
            addresses[number] = pools.reallocate(addresses[number], BlockTrace.bytes(operation));
        default -> addresses[number] = pools.allocateZeroed(1, BlockTrace.bytes(operation));
      }
    }
  }

  /** How many blocks are allocated now. */
  public int liveBlocks() {
    return system.cells().size();
  }

  /** The bytes of the arenas that the pools hold now. */
  public long arenaBytes() {
    return system.reservedBytes();
  }

  /** The most bytes that the pools ever held. */
  public long peakArenaBytes() {
    return system.peakBytes();
  }
}

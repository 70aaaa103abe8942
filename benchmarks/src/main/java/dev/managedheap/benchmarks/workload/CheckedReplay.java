package dev.managedheap.benchmarks.workload;

import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.pool.Arena;
import dev.managedheap.pool.LinkPolicy;
import dev.managedheap.pool.PoolAllocator;

/**
 * A replay that is not measured: it writes the number of each block into the block, and looks
 * whether it still stands there when the block is resized or freed. {@code replay.h} does the same
 * to CPython's blocks.
 */
public final class CheckedReplay {
  private final int[] addresses;
  private final SystemMemory system = new SystemMemory();
  private final Memory memory = system.memory();
  private final PoolAllocator pools;

  private final int[] sizes;
  private int intact;
  private int liveBlocks;
  private int now;
  private int peakBlocks;
  private long liveBytes;

  /** Replays the trace once. */
  public CheckedReplay(BlockTrace trace, LinkPolicy policy) {
    addresses = new int[trace.numbers()];
    sizes = new int[trace.numbers()];
    pools = new PoolAllocator(system, new FirstFitAllocator(system), policy, Arena.BYTES);
    int[] operations = trace.operations();
    for (int index = 0; index < operations.length; index++) {
      if (index == trace.to()) {
        lookAtMiddle();
      }
      perform(operations[index]);
    }
    if (trace.to() == operations.length) {
      lookAtMiddle();
    }
  }

  private void lookAtMiddle() {
    liveBlocks = system.cells().size();
    for (int size : sizes) {
      liveBytes += size;
    }
  }

  private void perform(int operation) {
    int number = BlockTrace.number(operation);
    int bytes = BlockTrace.bytes(operation);
    boolean good = true;
    switch (BlockTrace.kind(operation)) {
      case BlockTrace.ALLOCATE -> addresses[number] = pools.allocate(bytes);
      case BlockTrace.ALLOCATE_ZEROED -> {
        addresses[number] = pools.allocateZeroed(1, bytes);
        good = memory.get(addresses[number]) == 0;
      }
      case BlockTrace.REALLOCATE -> {
        good = holdsItsNumber(number);
        addresses[number] = pools.reallocate(addresses[number], bytes);
        good &= holdsItsNumber(number);
      }
      default -> {
        good = holdsItsNumber(number);
        pools.free(addresses[number]);
      }
    }
    sizes[number] = bytes;
    if (bytes > 0) {
      memory.set(addresses[number], number);
    }
    intact += good ? 1 : 0;
    switch (BlockTrace.kind(operation)) {
      case BlockTrace.ALLOCATE, BlockTrace.ALLOCATE_ZEROED -> now++;
      case BlockTrace.FREE -> now--;
      default -> {}
    }
    peakBlocks = Math.max(peakBlocks, now);
  }

  private boolean holdsItsNumber(int number) {
    return memory.get(addresses[number]) == number;
  }

  /** How many operations found the block as it must be: all of them. */
  public int intact() {
    return intact;
  }

  /** How many blocks were allocated at the end of the measured part. */
  public int liveBlocks() {
    return liveBlocks;
  }

  /** The sum of their sizes as asked for. */
  public long liveBytes() {
    return liveBytes;
  }

  /** How many blocks are left. */
  public int left() {
    return system.cells().size();
  }

  /** The most blocks that were allocated at any time. */
  public int peakBlocks() {
    return peakBlocks;
  }

  /** The most bytes that the pools ever held. */
  public long peakBytes() {
    return system.peakBytes();
  }
}

package dev.managedheap.benchmarks.workload;

import dev.managedheap.memory.allocator.Allocator;

/**
 * Gives each block at least so many bytes, to see what our objects would cost if they were as large
 * as CPython's. Nothing else is different: the bytes beyond an object's slots are never looked at.
 */
final class PaddingAllocator implements Allocator {
  private final Allocator allocator;
  private final int leastBytes;

  PaddingAllocator(Allocator allocator, int leastBytes) {
    this.allocator = allocator;
    this.leastBytes = leastBytes;
  }

  @Override
  public int allocate(int bytes) {
    return allocator.allocate(Math.max(bytes, leastBytes));
  }

  @Override
  public void free(int address) {
    allocator.free(address);
  }

  @Override
  public int sizeOf(int address) {
    return allocator.sizeOf(address);
  }

  @Override
  public boolean owns(int address) {
    return allocator.owns(address);
  }
}

// difference: real objects in words, over the free list of chapter 1; addresses are used again
package dev.managedheap.exercises.catchcount;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.refcount.ReferenceCounting;

/** A counting heap of the book's own parts. */
final class WordHeap implements CountingHeap {
  private final SystemMemory system = new SystemMemory();
  private final ObjectHeap heap =
      new ObjectHeap(system, new FirstFitAllocator(system), HeapWatcher.NOBODY);
  private final ReferenceCounting counting = new ReferenceCounting(heap);

  @Override
  public int allocate(int slots) {
    return heap.allocate(Kind.NODE, slots);
  }

  @Override
  public void retain(int object) {
    counting.retain(object);
  }

  @Override
  public void release(int object) {
    counting.release(object);
  }

  @Override
  public void store(int container, int slot, int value) {
    counting.store(container, slot, value);
  }

  @Override
  public int load(int container, int slot) {
    return heap.slot(container, slot);
  }

  @Override
  public int count(int object) {
    return heap.count(object);
  }

  @Override
  public boolean isLive(int object) {
    return heap.isLive(object);
  }
}

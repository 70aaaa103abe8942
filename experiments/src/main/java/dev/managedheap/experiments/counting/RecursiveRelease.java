package dev.managedheap.experiments.counting;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;

/**
 * Reference counting as one writes it first: to free an object is to release what its slots hold,
 * by a call of the same method. It is here to be measured; {@code RC-10 NO-RECURSION} forbids it.
 */
final class RecursiveRelease {
  private final ObjectHeap heap;
  private final HeapWatcher watcher;

  RecursiveRelease(ObjectHeap heap, HeapWatcher watcher) {
    this.heap = heap;
    this.watcher = watcher;
  }

  /**
   * The object, an address in words, loses a reference.
   *
   * @throws StackOverflowError if what dies with it is deeper than the stack
   */
  void release(int object) {
    int count = heap.count(object) - 1;
    heap.setCount(object, count);
    watcher.counted(object, count);
    if (count == 0) {
      for (int slot = 0; slot < heap.references(object); slot++) {
        int child = heap.slot(object, slot);
        if (child != Address.NULL) {
          watcher.stored(object, slot, child, Address.NULL);
          heap.setSlot(object, slot, Address.NULL);
          release(child);
        }
      }
      heap.reclaim(object);
    }
  }
}

package dev.managedheap.exercises.store;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.References;

/** Stores references into slots, and keeps the counts right. Objects are addresses in words. */
public final class Store {
  private final ObjectHeap heap;
  private final References references;

  /** Stores into the objects of this heap; {@code references} counts. */
  public Store(ObjectHeap heap, References references) {
    this.heap = heap;
    this.references = references;
  }

  /**
   * Lets the slot of the container hold the value, which is an object or null. The new value is
   * counted and in its place before the old one is released.
   */
  public void store(int container, int slot, int value) {
    // solution begins
    if (value != Address.NULL) {
      references.retain(value);
    }
    int old = heap.slot(container, slot);
    heap.setSlot(container, slot, value);
    if (old != Address.NULL) {
      references.release(old);
    }
    // starter instead
    // heap.setSlot(container, slot, value); // nothing is counted yet
    // solution ends
  }
}

package dev.managedheap.marksweep.rig;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.Reclaimer;
import dev.managedheap.memory.seam.References;
import dev.managedheap.notation.invariant.Invariant;

/**
 * Reference counting in its shortest form, recursive, for tests of the cycle collector, which knows
 * no other. It touches no object that is freed, and names {@code CC-14 DETACH-THEN-FREE} if it is
 * asked to.
 */
final class NaiveReferences implements References {
  private final ObjectHeap heap;
  private final Reclaimer reclaimer;

  NaiveReferences(ObjectHeap heap, Reclaimer reclaimer) {
    this.heap = heap;
    this.reclaimer = reclaimer;
  }

  @Override
  public void retain(int object) {
    requireLive(object, "retained");
    if (isMortal(object)) {
      heap.setCount(object, heap.count(object) + 1);
    }
  }

  @Override
  public void release(int object) {
    requireLive(object, "released");
    if (isMortal(object)) {
      heap.setCount(object, heap.count(object) - 1);
      if (heap.count(object) == 0 && reclaimer.dies(object)) {
        heap.set(object, Header.DYING);
        releaseSlots(object);
        reclaimer.reclaim(object);
      }
    }
  }

  @Override
  public void clear(int object) {
    int slots = heap.references(object);
    for (int slot = 0; slot < slots; slot++) {
      releaseSlot(object, slot);
      requireLive(object, "cleared");
    }
  }

  private void releaseSlots(int object) {
    for (int slot = 0; slot < heap.references(object); slot++) {
      releaseSlot(object, slot);
    }
  }

  private void releaseSlot(int object, int slot) {
    int value = heap.slot(object, slot);
    heap.setSlot(object, slot, Address.NULL);
    if (value != Address.NULL) {
      release(value);
    }
  }

  private boolean isMortal(int object) {
    return heap.count(object) >= 0;
  }

  private void requireLive(int object, String what) {
    require(
        heap.isLive(object), Invariant.CC_14, Address.show(object) + " is " + what + ", but freed");
  }
}

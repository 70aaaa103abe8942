package dev.managedheap.refcount;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;

/**
 * Frees an object and whatever dies with it, however deep that goes, without recursion and without
 * memory of its own ({@code RC-10 NO-RECURSION}).
 *
 * <p>The order is that of CPython's {@code subtype_dealloc} (3.13), which does recur: slots are
 * released in slot order, and what dies by that is freed wholly before the next slot is looked at,
 * so that the memory of a child goes before its parent's.
 *
 * <p>The walk goes down to a child that dies and comes back up when the child is gone. What it must
 * know then stands in two words of the object that waits, which nobody else needs any more: the
 * object above it in place of its count, and the slot to go on with in slot 0, which was released
 * first (compare Schorr and Waite, An Efficient Machine-Independent Procedure for Garbage
 * Collection in Various List Structures, 1967). So a finalizer that runs in the middle of one walk
 * may begin another. A child that holds nothing is freed on the spot.
 *
 * <p>Objects are addresses in words, and are not checked.
 */
// tag::fields[]
final class Release {
  private final ObjectHeap heap;
  private final ReferenceCounting counting;
  private final Reclaimer reclaimer;
  private final HeapWatcher watcher;
  private final ReadAhead readAhead;

  Release(ObjectHeap heap, ReferenceCounting counting, Reclaimer reclaimer, HeapWatcher watcher) {
    this.heap = heap;
    this.counting = counting;
    this.reclaimer = reclaimer;
    this.watcher = watcher;
    this.readAhead = new ReadAhead(heap);
  }

  // end::fields[]

  // tag::free[]
  /** The object loses its last reference. */
  void free(int first) {
    if (!dies(first)) {
      return;
    }
    goDown(Address.NULL, first);
    int object = first;
    int slot = 0;
    int slots = heap.references(object);
    while (true) {
      if (slot == slots) {
        object = reclaim(object);
        if (object == Address.NULL) {
          return;
        }
        slot = heap.slot(object, 0);
        heap.setSlot(object, 0, Address.NULL);
        slots = heap.references(object);
      } else {
        int child = take(object, slot);
        slot++;
        if (child != Address.NULL && diesWithout(child)) {
          int childSlots = heap.references(child);
          if (isEmpty(child, childSlots)) {
            readAhead.freesOnTheSpot(object, child);
            reclaimer.reclaim(child);
          } else {
            if (slot < slots) {
              readAhead.goesDown(child, heap.slot(object, slot));
            }
            heap.setSlot(object, 0, slot);
            goDown(object, child);
            object = child;
            slot = 0;
            slots = childSlots;
          }
        }
      }
    }
  }

  // end::free[]

  // tag::dies[]
  /** The object loses the reference that a slot held. Tells whether it dies by that. */
  private boolean diesWithout(int object) {
    if (heap.count(object) != 1) {
      counting.lower(object);
      return false;
    }
    return dies(object);
  }

  /**
   * The object loses its last reference. That holds it while its finalizer runs, and goes even if
   * the finalizer resurrects it ({@code RC-20 FINALIZE-BEFORE-FREE}). Tells whether it dies.
   */
  private boolean dies(int object) {
    if (!reclaimer.dies(object)) {
      counting.lower(object);
      return false;
    }
    heap.setCount(object, 0);
    watcher.counted(object, 0);
    return true;
  }

  // end::dies[]

  // tag::empty[]
  /** Tells whether all slots are null: mostly the first and the last decide. */
  private boolean isEmpty(int object, int slots) {
    if (slots > 0 && (!isNull(object, 0) || !isNull(object, slots - 1))) {
      return false;
    }
    for (int slot = 1; slot < slots - 1; slot++) {
      if (!isNull(object, slot)) {
        return false;
      }
    }
    return true;
  }

  private boolean isNull(int object, int slot) {
    return heap.slot(object, slot) == Address.NULL;
  }

  /** Empties a slot and returns what it held: the reference is the caller's now. */
  int take(int object, int slot) {
    int held = heap.slot(object, slot);
    if (held != Address.NULL) {
      watcher.stored(object, slot, held, Address.NULL);
      heap.setSlot(object, slot, Address.NULL);
    }
    return held;
  }

  // end::empty[]

  // tag::down-up[]
  /** The walk goes down to an object that dies, and will come back up. */
  private void goDown(int above, int object) {
    heap.set(object, Header.DYING);
    heap.setCount(object, above);
  }

  /** All slots of the object have been released: its memory goes, and the walk goes up. */
  private int reclaim(int object) {
    int above = heap.count(object);
    heap.setCount(object, 0);
    reclaimer.reclaim(object);
    return above;
  }

  // end::down-up[]
}

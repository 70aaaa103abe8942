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
 * know then stands in two words of the dying object that nobody else needs any more: the object
 * above it in place of its count, and the slot to go on with in its collector's word (compare
 * Schorr and Waite, An Efficient Machine-Independent Procedure for Garbage Collection in Various
 * List Structures, 1967). So a finalizer that runs in the middle of one walk may begin another.
 *
 * <p>Objects are addresses in words, and are not checked.
 */
// tag::fields[]
final class Release {
  private final ObjectHeap heap;
  private final ReferenceCounting counting;
  private final Reclaimer reclaimer;
  private final HeapWatcher watcher;

  Release(ObjectHeap heap, ReferenceCounting counting, Reclaimer reclaimer, HeapWatcher watcher) {
    this.heap = heap;
    this.counting = counting;
    this.reclaimer = reclaimer;
    this.watcher = watcher;
  }

  // end::fields[]

  // tag::free[]
  /** The object loses its last reference. */
  void free(int first) {
    int object = dies(first, Address.NULL) ? first : Address.NULL;
    int slot = 0;
    while (object != Address.NULL) {
      int child = releaseSlots(object, slot);
      if (child != Address.NULL) {
        object = child;
        slot = 0;
      } else {
        object = reclaim(object);
        slot = object == Address.NULL ? 0 : heap.collectorWord(object);
      }
    }
  }

  // end::free[]

  // tag::release-slots[]
  /**
   * Releases what the slots of a dying object hold, up to the first child that dies by it: the walk
   * goes down to that one, and the object notes with which slot it is to go on.
   *
   * @return the child that dies; null if all slots have been released
   */
  private int releaseSlots(int object, int from) {
    int slots = heap.references(object);
    for (int slot = from; slot < slots; slot++) {
      int child = take(object, slot);
      if (child == Address.NULL) {
        continue;
      }
      if (heap.count(child) != 1) {
        counting.lower(child);
      } else if (dies(child, object)) {
        heap.setCollectorWord(object, slot + 1);
        return child;
      }
    }
    return Address.NULL;
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

  // end::release-slots[]

  // tag::dies-reclaim[]
  /**
   * Tells whether an object dies that loses its last reference, and makes it a dying one. That
   * reference holds it while its finalizer runs, and goes even if the finalizer resurrects it
   * ({@code RC-20 FINALIZE-BEFORE-FREE}).
   */
  private boolean dies(int object, int above) {
    if (!reclaimer.dies(object)) {
      counting.lower(object);
      return false;
    }
    watcher.counted(object, 0);
    heap.set(object, Header.DYING);
    heap.setCount(object, above);
    return true;
  }

  /** All slots of the object have been released: its memory goes, and the walk goes up. */
  private int reclaim(int object) {
    int above = heap.count(object);
    heap.setCount(object, 0);
    reclaimer.reclaim(object);
    return above;
  }
  // end::dies-reclaim[]
}

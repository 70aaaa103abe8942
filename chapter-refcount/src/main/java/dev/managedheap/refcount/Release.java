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
 * may begin another. A child without references is freed on the spot.
 *
 * <p>Objects are addresses in words, and are not checked.
 */
// tag::fields[]
final class Release {
  private final ObjectHeap heap;
  private final ReferenceCounting counting;
  private final Reclaimer reclaimer;
  private final HeapWatcher watcher;

  /** What {@link #readAhead} has read: kept, or the compiler would leave the reading out. */
  @SuppressWarnings("UnusedVariable")
  private int ahead;

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
            reclaimer.reclaim(child);
          } else {
            if (slot < slots) {
              readAhead(child, heap.slot(object, slot));
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

  /**
   * Tells whether all slots are null, so that nothing is to be released: mostly the first decides.
   */
  private boolean isEmpty(int object, int slots) {
    if (slots > 0 && heap.slot(object, 0) != Address.NULL) {
      return false;
    }
    for (int slot = 1; slot < slots; slot++) {
      if (heap.slot(object, slot) != Address.NULL) {
        return false;
      }
    }
    return true;
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

  // end::dies[]

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

  // tag::read-ahead[]
  /**
   * The walk goes down to a child; the next child comes soon. Reads the counts of the first two
   * children of both. The walk would wait for memory at each of them: so they are on their way
   * together.
   */
  private void readAhead(int child, int next) {
    if (next != Address.NULL) {
      ahead += firstCounts(child) + firstCounts(next);
    }
  }

  private int firstCounts(int object) {
    if (heap.references(object) < 2) {
      return 0;
    }
    return countOrZero(heap.slot(object, 0)) + countOrZero(heap.slot(object, 1));
  }

  private int countOrZero(int child) {
    return child == Address.NULL ? 0 : heap.count(child);
  }
  // end::read-ahead[]
}

package dev.managedheap.exercises.release;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.ObjectHeap;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Releases references. An object that loses its last one is freed, after everything that dies with
 * it: children before their parents, slot 0 first. Objects are addresses in words.
 */
public final class Release {
  private final ObjectHeap heap;

  /** Releases references to the objects of this heap. */
  public Release(ObjectHeap heap) {
    this.heap = heap;
  }

  /** The object loses a reference. */
  public void release(int object) {
    // solution begins
    Deque<Integer> dying = new ArrayDeque<>();
    if (loseOne(object)) {
      dying.push(object);
    }
    while (!dying.isEmpty()) {
      int child = takeChild(dying.peek());
      if (child == Address.NULL) {
        heap.reclaim(dying.pop());
      } else if (loseOne(child)) {
        dying.push(child);
      }
    }
    // starter instead
    // if (loseOne(object)) {
    //   int child = takeChild(object);
    //   while (child != Address.NULL) {
    //     release(child); // a call inside a call inside a call …
    //     child = takeChild(object);
    //   }
    //   heap.reclaim(object);
    // }
    // solution ends
  }

  /** Lowers the count of the object by one, and tells whether it is zero now. */
  private boolean loseOne(int object) {
    heap.setCount(object, heap.count(object) - 1);
    return heap.count(object) == 0;
  }

  /**
   * Takes the next child out of the slots of a dying object, slot 0 first, and leaves the slot
   * empty; null if no slot holds a child any more. (It looks from slot 0 on each time: simple, and
   * slow for an object with very many slots.)
   */
  private int takeChild(int object) {
    for (int slot = 0; slot < heap.slots(object); slot++) {
      int child = heap.slot(object, slot);
      if (child != Address.NULL) {
        heap.setSlot(object, slot, Address.NULL);
        return child;
      }
    }
    return Address.NULL;
  }
}

package dev.managedheap.refcount.sticky;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.refcount.ReferenceCounting;

/**
 * Counting with few bits (Wise and Friedman, The One-Bit Reference Count, BIT 17(3), 1977, do with
 * a single one). A count of zero need not be stored, so b bits tell the counts from 1 to 2^b apart,
 * the largest of which stands for "so many or more". A count that has come there sticks: nobody
 * knows any more when to free the object, so counting never does ({@code RC-12 STICKY}).
 *
 * <p>A backup {@link #trace} from the roots finds what can be reached, restores all counts, and
 * frees the rest, what stuck and what lies on cycles included. Without cycles there is left what
 * eager counting would have left.
 *
 * <p>It counts by the main path's {@link ReferenceCounting}, for which a count that sticks is an
 * immortal one. Objects are addresses in words. What is refused with an {@link AddressException}
 * has changed nothing.
 */
// tag::fields[]
public final class StickyCounting {
  /** The most bits that a count may have here. */
  public static final int MOST_BITS = 30;

  private final ObjectHeap heap;
  private final Roots roots;
  private final int stuck;
  private final ReferenceCounting counting;

  /**
   * Counts the references to the objects of the heap in so many bits.
   *
   * @throws BadSizeException if there is no bit, or more than {@link #MOST_BITS}
   */
  public StickyCounting(ObjectHeap heap, Roots roots, int bits, HeapWatcher watcher) {
    if (bits < 1 || bits > MOST_BITS) {
      throw new BadSizeException("a count of " + bits + " bits: 1 to " + MOST_BITS);
    }
    this.heap = heap;
    this.roots = roots;
    this.stuck = 1 << bits;
    this.counting = new ReferenceCounting(heap, heap, DecrementListener.NOBODY, watcher);
  }

  // end::fields[]

  // tag::retain[]
  /** The object gets one reference more; its count may stick by that. */
  public void retain(int object) {
    counting.retain(object);
    if (heap.count(object) == stuck) {
      counting.makeImmortal(object);
    }
  }

  /**
   * The object loses a reference; it is freed if that was the last, and its count did not stick.
   */
  public void release(int object) {
    counting.release(object);
  }

  /** Stores the value, an object or null, into a slot of the container, which must be there. */
  public void store(int container, int slot, int value) {
    load(container, slot);
    if (value != Address.NULL) {
      retain(value);
    }
    counting.storeOwned(container, slot, value);
  }

  /** What a slot of the container holds, borrowed: an object or null. */
  public int load(int container, int slot) {
    return counting.load(container, slot);
  }

  /** Tells whether the count of a live object sticks. */
  public boolean isStuck(int object) {
    return heap.count(object) == Header.IMMORTAL;
  }

  // end::retain[]

  // tag::trace[]
  /**
   * Counts the references anew that can be reached from the roots, and frees the objects to which
   * none leads. All references that are held outside the heap must stand in the roots.
   *
   * @return how many objects were freed
   */
  public int trace() {
    int objects = 0;
    for (int object = heap.next(1); object != Address.NULL; object = heap.next(object + 1)) {
      heap.setCount(object, 0);
      objects++;
    }
    int[] reached = new int[objects];
    int size = 0;
    for (int variable = 0; variable < roots.size(); variable++) {
      size += reach(roots.get(variable), reached, size);
    }
    for (int next = 0; next < size; next++) {
      for (int slot = 0; slot < heap.references(reached[next]); slot++) {
        size += reach(heap.slot(reached[next], slot), reached, size);
      }
    }
    sweep();
    return objects - size;
  }

  // end::trace[]

  // tag::reach[]
  /** Counts a reference, and notes its object if it is the first; returns 1 then, otherwise 0. */
  private int reach(int object, int[] reached, int size) {
    if (object == Address.NULL || isStuck(object)) {
      return 0;
    }
    int count = heap.count(object) + 1;
    heap.setCount(object, count == stuck ? Header.IMMORTAL : count);
    if (count > 1) {
      return 0;
    }
    reached[size] = object;
    return 1;
  }

  private void sweep() {
    for (int object = heap.next(1); object != Address.NULL; object = heap.next(object + 1)) {
      if (heap.count(object) == 0) {
        heap.reclaim(object);
      }
    }
  }
  // end::reach[]
}

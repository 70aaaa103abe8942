package dev.managedheap.refcount.lazy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressWords;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;
import dev.managedheap.refcount.ReferenceCounting;

/**
 * Lazy freeing: an object that loses its last reference is not freed at once, but put at the end of
 * a queue, and each allocation first does a bounded piece of the work that waits there (Weizenbaum,
 * Symmetric List Processor, CACM 6(9), 1963). So no operation stands still for long.
 *
 * <p>It counts by the main path's {@link ReferenceCounting}, whose {@link Reclaimer} it is: asked
 * whether an object dies, it answers "not yet". One unit of work is to release one slot of the
 * object that has waited longest, or to give back its memory when all slots are released. No
 * operation does more units than its {@link WorkBound} allows ({@code RC-19 BOUNDED-LAZY}).
 *
 * <p>The queue is a chain of links, which stand beside the heap. A dead object has the flag {@link
 * Header#DYING} and the count 0, and may not be used any more; objects to which only dead ones
 * refer still have their counts, and come to the queue later. After {@link #drain} there is left
 * what eager counting would have left.
 *
 * <p>Objects are addresses in words, sizes count bytes.
 */
// tag::fields[]
public final class LazyFreeing implements Reclaimer {
  private final ObjectHeap heap;
  private final WorkBound bound;
  private final HeapWatcher watcher;
  private final ReferenceCounting counting;

  /** Beside each dead object, the one that died after it. */
  private final AddressWords links;

  private int first = Address.NULL;
  private int last = Address.NULL;

  /** The slot of the first object with which to go on. */
  private int cursor;

  private int waiting;
  private long unitsDone;
  private long heldBytes;
  private long peakBytes;

  /** Frees the objects of the heap lazily; each allocation works within this bound. */
  public LazyFreeing(ObjectHeap heap, WorkBound bound, HeapWatcher watcher) {
    this.heap = heap;
    this.bound = bound;
    this.watcher = watcher;
    this.links = heap.newWords();
    this.counting = new ReferenceCounting(heap, this, DecrementListener.NOBODY, watcher);
  }

  /** The counting: references are retained, released, stored and loaded there. */
  public ReferenceCounting counting() {
    return counting;
  }

  // end::fields[]

  // tag::dies[]
  /** The object waits at the end of the queue. */
  @Override
  public boolean dies(int object) {
    heap.set(object, Header.DYING);
    if (first == Address.NULL) {
      first = object;
    } else {
      links.set(last, object);
    }
    last = object;
    waiting++;
    return false;
  }

  // end::dies[]

  // tag::allocate[]
  /**
   * Does a piece of the work that waits, and makes an object, as {@link ObjectHeap#allocate} does.
   * If that throws, the piece of work has been done all the same, and nothing else is changed.
   *
   * @throws BadSizeException if the number of slots is negative or too large
   * @throws NoMemoryException if there is no memory left. After {@link #drain} there may be
   */
  public int allocate(Kind kind, int slots) {
    work(bound.of(Header.WORDS + slots));
    int object = heap.allocate(kind, slots);
    heldBytes += Header.bytes(slots);
    peakBytes = Math.max(peakBytes, heldBytes);
    return object;
  }

  /** Does all the work that waits, and all that comes of it. */
  public void drain() {
    work(Long.MAX_VALUE);
  }

  // end::allocate[]

  // tag::work[]
  private void work(long units) {
    for (long left = units; left > 0 && first != Address.NULL; left--) {
      unitsDone++;
      if (cursor < heap.references(first)) {
        releaseSlot(first, cursor++);
      } else {
        reclaimFirst();
      }
    }
  }

  private void releaseSlot(int object, int slot) {
    int held = heap.slot(object, slot);
    if (held != Address.NULL) {
      watcher.stored(object, slot, held, Address.NULL);
      heap.setSlot(object, slot, Address.NULL);
      counting.release(held);
    }
  }

  private void reclaimFirst() {
    int object = first;
    first = links.get(object);
    links.set(object, Address.NULL);
    cursor = 0;
    waiting--;
    reclaim(object);
  }

  /** The memory of a dead object is given back. */
  @Override
  public void reclaim(int object) {
    heldBytes -= Header.bytes(heap.slots(object));
    heap.reclaim(object);
  }

  // end::work[]

  // tag::counters[]
  /** The dead object that has waited longest; null if none waits. */
  int first() {
    return first;
  }

  /** Beside each dead object, the one that died after it; null beside the last. */
  AddressWords links() {
    return links;
  }

  /** How many dead objects wait. More may die when these are freed. */
  public int waiting() {
    return waiting;
  }

  /** How many units of work were ever done. */
  public long unitsDone() {
    return unitsDone;
  }

  /** The bytes of all objects whose memory has not been given back. */
  public long heldBytes() {
    return heldBytes;
  }

  /** The most bytes that were ever held. */
  public long peakBytes() {
    return peakBytes;
  }
  // end::counters[]
}

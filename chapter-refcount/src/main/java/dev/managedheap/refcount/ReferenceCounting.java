package dev.managedheap.refcount;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.memory.error.NullAddressException;
import dev.managedheap.memory.error.ReleasedObjectException;
import dev.managedheap.memory.error.SlotOutOfRangeException;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;
import dev.managedheap.memory.seam.References;

/**
 * Eager reference counting: an object counts the references to it, and is freed at the moment when
 * the last of them goes (Collins, A Method for Overlapping and Erasure of Lists, 1960).
 *
 * <p>Between two operations the count of an object is the number of references to it ({@code RC-1
 * COUNT-EXACT}), and no object without references is left ({@code RC-3 ZERO-IFF-DEAD}). Whoever
 * holds a reference outside the heap tells so by {@link #retain} and gives it up by {@link
 * #release}; an object is born with the one reference of whoever allocated it. Objects that refer
 * to each other in a ring keep each other's counts up, and counting never frees them ({@code RC-16
 * CYCLE-LEAK}).
 *
 * <p>Counts are those of CPython 3.13 ({@code Py_INCREF}, {@code Py_DECREF}; PEP 683): 32 bits
 * without a sign. From 2^31 on an object is immortal, and a decrement does nothing ({@code RC-13
 * IMMORTAL}); an increment still counts until all bits are set, and then does nothing either
 * ({@code RC-12 STICKY}). How a structure is freed, {@link Release} says.
 *
 * <p>Objects are addresses in words, slots are counted from 0. Every public operation checks what
 * it is given before it changes anything, and throws a {@link NullAddressException} for null, a
 * {@link ReleasedObjectException} for an object that was freed or is dying, another {@link
 * AddressException} where no object begins, and a {@link SlotOutOfRangeException} for a slot that
 * is not there. Reclaimer, listener and watcher must not throw.
 */
// tag::fields[]
public final class ReferenceCounting implements References {
  private final ObjectHeap heap;
  private final DecrementListener listener;
  private final HeapWatcher watcher;
  private final Release release;

  /** Counts the references to the objects of the heap, which gets their memory back. */
  public ReferenceCounting(ObjectHeap heap) {
    this(heap, heap, DecrementListener.NOBODY, HeapWatcher.NOBODY);
  }

  /** Counts the references to the objects of the heap; those that die go to the reclaimer. */
  public ReferenceCounting(
      ObjectHeap heap, Reclaimer reclaimer, DecrementListener listener, HeapWatcher watcher) {
    this.heap = heap;
    this.watcher = watcher;
    this.listener = listener;
    this.release = new Release(heap, this, reclaimer, watcher);
  }

  // end::fields[]

  // tag::retain-release[]
  @Override
  public void retain(int object) {
    heap.requireLive(object);
    increment(object);
  }

  @Override
  public void release(int object) {
    heap.requireLive(object);
    decrement(object);
  }

  // end::retain-release[]

  // tag::store[]
  /**
   * Stores the value, an object or null, into a slot of the container. The new value is retained
   * and in place before the old one is released ({@code RC-7 INC-BEFORE-DEC}): that may free
   * whatever nobody else holds.
   */
  public void store(int container, int slot, int value) {
    heap.requireLive(container);
    heap.requireSlot(container, slot);
    if (value != Address.NULL) {
      retain(value);
    }
    put(container, slot, value);
  }

  /** The slot owns the value from now on, and gives up what it owned. */
  private void put(int container, int slot, int value) {
    int before = heap.slot(container, slot);
    watcher.stored(container, slot, before, value);
    heap.setSlot(container, slot, value);
    if (before != Address.NULL) {
      decrement(before);
    }
  }

  // end::store[]

  // tag::store-owned[]
  /**
   * Stores an owned reference, or null: the slot steals it from the caller, who must not release it
   * any more. No count goes up, as in CPython's {@code PyTuple_SET_ITEM}; what the slot held before
   * is released. If the store is refused, nothing is stolen.
   */
  public void storeOwned(int container, int slot, int value) {
    heap.requireLive(container);
    heap.requireSlot(container, slot);
    if (value != Address.NULL) {
      heap.requireLive(value);
    }
    put(container, slot, value);
  }

  // end::store-owned[]

  // tag::load[]
  /**
   * What a slot of the container holds: an object or null. The reference is borrowed: no count
   * changes ({@code RC-14 BORROW-NEUTRAL}), and it is good only for as long as the slot holds it.
   */
  public int load(int container, int slot) {
    heap.requireLive(container);
    heap.requireSlot(container, slot);
    return heap.slot(container, slot);
  }

  // end::load[]

  // tag::load-owned[]
  /**
   * What a slot of the container holds, as {@link #load} returns it; but the reference is owned by
   * the caller, as that of CPython's {@code PyList_GetItemRef} (3.13): it is good until the caller
   * releases it.
   */
  public int loadOwned(int container, int slot) {
    int value = load(container, slot);
    if (value != Address.NULL) {
      increment(value);
    }
    return value;
  }

  /**
   * The count of the object: how many references there are to it. Without a sign; to ask changes
   * nothing, where CPython's {@code sys.getrefcount} holds the object itself.
   */
  public int count(int object) {
    heap.requireLive(object);
    return heap.count(object);
  }

  // end::load-owned[]

  // tag::clear[]
  /** Each slot is null before what it held is released. The object itself is held meanwhile. */
  @Override
  public void clear(int object) {
    retain(object);
    int slots = heap.references(object);
    for (int slot = 0; slot < slots; slot++) {
      int held = release.take(object, slot);
      if (held != Address.NULL) {
        decrement(held);
      }
    }
    decrement(object);
  }

  // end::clear[]

  // tag::immortal[]
  /** Makes the object immortal: no release will ever free it ({@code RC-13 IMMORTAL}). */
  public void makeImmortal(int object) {
    heap.requireLive(object);
    setCount(object, Header.IMMORTAL);
  }

  // end::immortal[]

  // tag::increment-decrement[]
  private void increment(int object) {
    int count = heap.count(object);
    if (count != Header.IMMORTAL) {
      setCount(object, count + 1);
    }
  }

  /** The object loses a reference, and its life if that is the last. */
  private void decrement(int object) {
    if (heap.count(object) == 1) {
      release.free(object);
    } else {
      lower(object);
    }
  }

  /**
   * The object loses a reference that is not its last. Java reads an immortal count as negative.
   */
  void lower(int object) {
    int count = heap.count(object);
    boolean immortal = count < 0;
    if (!immortal) {
      setCount(object, count - 1);
      listener.decremented(object);
    }
  }

  // end::increment-decrement[]

  // tag::set-count[]
  private void setCount(int object, int count) {
    heap.setCount(object, count);
    watcher.counted(object, count);
  }
  // end::set-count[]
}

package dev.managedheap.refcount.deferred;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressBits;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.error.SlotOutOfRangeException;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;
import dev.managedheap.refcount.ReferenceCounting;

/**
 * Deferred reference counting (Deutsch and Bobrow, An Efficient, Incremental, Automatic Garbage
 * Collector, CACM 19(9), 1976): only references in slots are counted. Those on the stack, which
 * come and go most often, are not; so a count of zero does not mean that an object is dead.
 *
 * <p>Objects whose count is zero stand in the {@link ZeroCountTable}: new ones, and those that have
 * lost their last slot. An object leaves it when its count rises. From time to time the two are
 * reconciled: the stack is scanned, and what stands in the table and not on the stack is freed, and
 * what dies by that ({@code RC-17 ZCT}). After {@link #reconcile} there is left what eager counting
 * would have left.
 *
 * <p>Slots are counted by the main path's {@link ReferenceCounting}; asked whether an object dies
 * whose last slot goes, this class, its {@link Reclaimer}, puts it into the table: not yet.
 *
 * <p>A new object must be put on the stack or into a slot before the next allocation. Objects are
 * addresses in words. What is refused with an {@link AddressException} has changed nothing.
 */
// tag::fields[]
public final class DeferredCounting implements Reclaimer {
  private final ObjectHeap heap;
  private final Roots stack;
  private final int interval;
  private final ReferenceCounting counting;
  private final ZeroCountTable table;
  private final AddressBits onStack = new AddressBits();

  /** As soon as the table has so many entries, it is reconciled. */
  private int due;

  private long scanned;

  /**
   * Counts the references in the slots of the heap, and not those on the stack.
   *
   * @param interval how many entries the table may gain before it is reconciled with the stack
   * @throws BadSizeException if the interval is not positive
   */
  public DeferredCounting(ObjectHeap heap, Roots stack, int interval, HeapWatcher watcher) {
    if (interval <= 0) {
      throw new BadSizeException("an interval of " + interval + " entries: 1 or more");
    }
    this.heap = heap;
    this.stack = stack;
    this.interval = interval;
    this.due = interval;
    this.table = new ZeroCountTable(heap);
    this.counting = new ReferenceCounting(heap, this, DecrementListener.NOBODY, watcher);
  }

  // end::fields[]

  // tag::allocate[]
  /**
   * Makes an object, to which no slot refers yet: its count is 0. If it is time, table and stack
   * are reconciled before.
   *
   * @throws BadSizeException if the number of slots is negative or too large
   * @throws NoMemoryException if there is no memory left. After {@link #reconcile} there may be
   */
  public int allocate(Kind kind, int slots) {
    if (table.size() >= due) {
      reconcile();
    }
    int object = heap.allocate(kind, slots);
    heap.setCount(object, 0);
    table.add(object);
    return object;
  }

  // end::allocate[]

  // tag::set[]
  /**
   * Lets a variable on the stack hold an object, or null. No count changes.
   *
   * @throws AddressException if the address is neither an object nor null
   */
  public void set(int variable, int object) {
    if (object != Address.NULL) {
      heap.requireLive(object);
    }
    stack.set(variable, object);
  }

  // end::set[]

  // tag::store[]
  /**
   * Stores the value, an object or null, into a slot of the container: this is counted.
   *
   * @throws AddressException if an address is no object, or there is no such slot
   */
  public void store(int container, int slot, int value) {
    counting.store(container, slot, value);
    if (value != Address.NULL) {
      table.remove(value);
    }
  }

  /** The last slot that held the object lets go of it. */
  @Override
  public boolean dies(int object) {
    table.add(object);
    return false;
  }

  // end::store[]

  // tag::load[]
  /**
   * What a slot of the container holds: an object or null.
   *
   * @throws AddressException if the container is no object
   * @throws SlotOutOfRangeException if it has no such slot
   */
  public int load(int container, int slot) {
    return counting.load(container, slot);
  }

  // end::load[]

  // tag::reconcile[]
  /**
   * Frees what stands in the table and not on the stack, and what dies by that, and returns how
   * many objects those were.
   */
  public int reconcile() {
    scanStack();
    int freed = 0;
    int place = 0;
    while (place < table.size()) {
      int object = table.get(place);
      scanned++;
      if (onStack.contains(object)) {
        place++;
      } else {
        free(object);
        freed++;
      }
    }
    onStack.clear();
    due = table.size() + interval;
    return freed;
  }

  // end::reconcile[]

  // tag::scan-free[]
  private void scanStack() {
    onStack.growTo(heap.memory().length());
    for (int variable = 0; variable < stack.size(); variable++) {
      scanned++;
      if (stack.get(variable) != Address.NULL) {
        onStack.add(stack.get(variable));
      }
    }
  }

  /** What only the slots of the object held comes into the table. */
  private void free(int object) {
    table.remove(object);
    for (int slot = 0; slot < heap.references(object); slot++) {
      counting.store(object, slot, Address.NULL);
    }
    reclaim(object);
  }

  @Override
  public void reclaim(int object) {
    heap.reclaim(object);
  }

  // end::scan-free[]

  // tag::counters[]
  /** The table, for the verifier. */
  ZeroCountTable table() {
    return table;
  }

  /** How many objects stand in the table. */
  public int tableSize() {
    return table.size();
  }

  /** How many variables and entries of the table were ever looked at to reconcile the two. */
  public long scanned() {
    return scanned;
  }
  // end::counters[]
}

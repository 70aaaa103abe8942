package dev.managedheap.exercises.deferred;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Deferred counting: only references from slots are counted, not those from variables. An object
 * whose count is zero is not freed, but noted in the zero-count table: a variable may still hold
 * it. Now and then somebody looks at all variables, and then the table is reconciled. (Deutsch and
 * Bobrow, An Efficient, Incremental, Automatic Garbage Collector, 1976.) Objects are addresses.
 */
public final class Deferred {
  private final ObjectHeap heap;
  private final Set<Integer> zeroCount = new LinkedHashSet<>();

  /** Counts the references in the slots of this heap's objects. */
  public Deferred(ObjectHeap heap) {
    this.heap = heap;
  }

  /** Makes an object. No slot holds it yet: its count is zero, and it stands in the table. */
  public int allocate(int slots) {
    int object = heap.allocate(Kind.NODE, slots);
    heap.setCount(object, 0);
    zeroCount.add(object);
    return object;
  }

  /** Lets a slot hold the value, an object or null. */
  public void store(int container, int slot, int value) {
    if (value != Address.NULL) {
      increment(value);
    }
    int old = heap.slot(container, slot);
    heap.setSlot(container, slot, value);
    if (old != Address.NULL) {
      decrement(old);
    }
  }

  /** One slot more holds the object: it is no longer in the table. */
  private void increment(int object) {
    // solution begins
    heap.setCount(object, heap.count(object) + 1);
    zeroCount.remove(object);
    // starter instead
    // throw new UnsupportedOperationException("increment is not written yet");
    // solution ends
  }

  /** One slot less holds the object: if it was the last, the object goes into the table. */
  private void decrement(int object) {
    // solution begins
    heap.setCount(object, heap.count(object) - 1);
    if (heap.count(object) == 0) {
      zeroCount.add(object);
    }
    // starter instead
    // throw new UnsupportedOperationException("decrement is not written yet");
    // solution ends
  }

  /**
   * Frees every object that no slot and no variable holds, and what dies with it.
   *
   * @param variables the objects that variables hold now
   */
  public void reconcile(Set<Integer> variables) {
    // solution begins
    Deque<Integer> garbage = new ArrayDeque<>(zeroCount);
    garbage.removeAll(variables);
    while (!garbage.isEmpty()) {
      int object = garbage.pop();
      for (int slot = 0; slot < heap.slots(object); slot++) {
        int child = heap.slot(object, slot);
        store(object, slot, Address.NULL);
        if (zeroCount.contains(child) && !variables.contains(child)) {
          garbage.push(child);
        }
      }
      zeroCount.remove(object);
      heap.reclaim(object);
    }
    // starter instead
    // throw new UnsupportedOperationException("reconcile is not written yet");
    // solution ends
  }

  /** Tells whether the object stands in the zero-count table. */
  public boolean isInTable(int object) {
    return zeroCount.contains(object);
  }
}

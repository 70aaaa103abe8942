package dev.managedheap.refcount;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.property.States;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A heap whose objects have finalizers. It checks that a finalizer runs once, before the object's
 * slots are touched, and that what it has resurrected is not freed ({@code RC-20
 * FINALIZE-BEFORE-FREE}).
 */
final class FinalizingHeap implements Reclaimer, HeapWatcher {
  /** What a finalizer does. */
  enum Finalizer {
    NOTHING,
    /** Binds its object to the root variable. */
    RESURRECT,
    /** Binds null to the root variable, which may free other objects. */
    DROP_ROOT,
    /** Binds a new object to the root variable. */
    ALLOCATE,
    /** Clears its own object. */
    CLEAR_ITSELF
  }

  private record Finalization(Finalizer finalizer, int root) {}

  final CountingHeap heap;

  private final Map<Integer, Finalization> finalizers = new HashMap<>();
  private final Map<Integer, List<Integer>> slots = new HashMap<>();
  private int nesting;

  FinalizingHeap() {
    heap = new CountingHeap(CountingHeap.Below.BUMP, below -> this, DecrementListener.NOBODY);
    heap.watchers.add(this);
  }

  /** Binds a new object with this finalizer to the root variable. */
  void create(int root, int slotCount, Finalizer finalizer, int itsRoot) {
    int object = heap.allocate(slotCount);
    finalizers.put(object, new Finalization(finalizer, itsRoot));
    slots.put(object, slotsOf(object));
    heap.bind(root, object);
    heap.endOfOperation(object);
  }

  /** Stores what one root variable holds into a slot of what another holds, if there is one. */
  void store(int holderRoot, int slot, int valueRoot) {
    int holder = heap.root(holderRoot);
    if (holder != Address.NULL && slot < objects().slots(holder)) {
      heap.store(holder, slot, heap.root(valueRoot));
    }
  }

  private ObjectHeap objects() {
    return heap.heap;
  }

  private List<Integer> slotsOf(int object) {
    List<Integer> values = new ArrayList<>();
    for (int slot = 0; slot < objects().slots(object); slot++) {
      values.add(objects().slot(object, slot));
    }
    return values;
  }

  @Override
  public boolean dies(int object) {
    String name = Address.show(object);
    require(
        objects().count(object) == 1 && heap.isLive(object),
        Invariant.RC_20,
        name + " is not held while its finalizer runs");
    Finalization finalization = finalizers.get(object);
    if (finalization == null || objects().has(object, Header.FINALIZED)) {
      return true;
    }
    require(
        slotsOf(object).equals(slots.get(object)),
        Invariant.RC_20,
        name + " has lost the references " + slots.get(object) + " before its finalizer runs");
    objects().set(object, Header.FINALIZED);
    nesting++;
    States.reached("a finalizer inside another", nesting > 1);
    finalize(object, finalization);
    nesting--;
    boolean resurrected = objects().count(object) > 1;
    States.reached("a resurrection", resurrected);
    States.reached("a resurrection in the middle of a release", resurrected && nesting > 0);
    return !resurrected;
  }

  private void finalize(int object, Finalization finalization) {
    int root = finalization.root();
    switch (finalization.finalizer()) {
      case NOTHING -> {}
      case RESURRECT -> heap.bind(root, object);
      case DROP_ROOT -> heap.bind(root, Address.NULL);
      case ALLOCATE -> create(root, 1, Finalizer.NOTHING, root);
      case CLEAR_ITSELF -> heap.counting.clear(object);
    }
  }

  @Override
  public void reclaim(int object) {
    objects().reclaim(object);
  }

  @Override
  public void stored(int object, int slot, int before, int after) {
    List<Integer> values = slots.get(object);
    if (values != null) {
      values.set(slot, after);
    }
  }

  @Override
  public void freed(int object) {
    require(
        !finalizers.containsKey(object) || objects().has(object, Header.FINALIZED),
        Invariant.RC_20,
        Address.show(object) + " is freed, and its finalizer has not run");
    for (int root = 0; root < heap.roots.size(); root++) {
      require(
          heap.roots.get(root) != object,
          Invariant.RC_20,
          Address.show(object) + " is freed, but root variable " + root + " holds it");
    }
  }
}

package dev.managedheap.experiments.counting;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.refcount.deferred.DeferredCounting;

/** Deferred counting: the references of variables are not counted, but scanned now and then. */
final class DeferredMachine implements Machine {
  private final ObjectHeap heap;
  private final Roots stack = new Roots();
  private final DeferredCounting deferred;
  private int mostInTable;

  /** A machine whose table is reconciled when it has gained so many entries. */
  DeferredMachine(int variables, int interval, HeapWatcher watcher) {
    SystemMemory system = new SystemMemory();
    this.heap = new ObjectHeap(system, new BumpAllocator(system), watcher);
    for (int variable = 0; variable < variables; variable++) {
      stack.add();
    }
    this.deferred = new DeferredCounting(heap, stack, interval, watcher);
  }

  @Override
  public int allocate(int slots) {
    mostInTable = Math.max(mostInTable, deferred.tableSize());
    return deferred.allocate(Kind.NODE, slots);
  }

  @Override
  public void bindNew(int variable, int object) {
    deferred.set(variable, object);
  }

  @Override
  public void bind(int variable, int object) {
    deferred.set(variable, object);
  }

  @Override
  public int get(int variable) {
    return stack.get(variable);
  }

  @Override
  public void store(int object, int slot, int value) {
    deferred.store(object, slot, value);
  }

  @Override
  public int load(int object, int slot) {
    return deferred.load(object, slot);
  }

  @Override
  public void finish() {
    deferred.reconcile();
  }

  @Override
  public int objects() {
    return heap.cells().size();
  }

  /** How many variables and entries of the table were looked at. */
  long scanned() {
    return deferred.scanned();
  }

  /** The most entries that the table had when a node was made. */
  int mostInTable() {
    return mostInTable;
  }
}

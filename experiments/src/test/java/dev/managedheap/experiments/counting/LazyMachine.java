package dev.managedheap.experiments.counting;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.refcount.lazy.LazyFreeing;
import dev.managedheap.refcount.lazy.WorkBound;

/** Counting without deep spikes: no operation frees more than a few objects. */
final class LazyMachine implements Machine {
  private static final int UNITS = 8;

  private final ObjectHeap heap;
  private final LazyFreeing lazy;
  private final int[] variables;

  LazyMachine(int variables, HeapWatcher watcher) {
    SystemMemory system = new SystemMemory();
    this.heap = new ObjectHeap(system, new BumpAllocator(system), watcher);
    this.lazy = new LazyFreeing(heap, WorkBound.constant(UNITS), watcher);
    this.variables = new int[variables];
  }

  @Override
  public int allocate(int slots) {
    return lazy.allocate(Kind.NODE, slots);
  }

  @Override
  public void bindNew(int variable, int object) {
    int before = variables[variable];
    variables[variable] = object;
    if (before != Address.NULL) {
      lazy.counting().release(before);
    }
  }

  @Override
  public void bind(int variable, int object) {
    if (object != Address.NULL) {
      lazy.counting().retain(object);
    }
    bindNew(variable, object);
  }

  @Override
  public int get(int variable) {
    return variables[variable];
  }

  @Override
  public void store(int object, int slot, int value) {
    lazy.counting().store(object, slot, value);
  }

  @Override
  public int load(int object, int slot) {
    return lazy.counting().load(object, slot);
  }

  @Override
  public void finish() {
    lazy.drain();
  }

  @Override
  public int objects() {
    return heap.cells().size();
  }
}

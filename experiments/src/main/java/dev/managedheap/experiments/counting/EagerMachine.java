package dev.managedheap.experiments.counting;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.refcount.ReferenceCounting;

/** Eager counting: the references of variables and those of slots are counted, all of them. */
final class EagerMachine implements Machine {
  private final ObjectHeap heap;
  private final ReferenceCounting counting;
  private final int[] variables;

  EagerMachine(int variables, HeapWatcher watcher) {
    SystemMemory system = new SystemMemory();
    this.heap = new ObjectHeap(system, new BumpAllocator(system), watcher);
    this.counting = new ReferenceCounting(heap, heap, DecrementListener.NOBODY, watcher);
    this.variables = new int[variables];
  }

  @Override
  public int allocate(int slots) {
    return heap.allocate(Kind.NODE, slots);
  }

  @Override
  public void bindNew(int variable, int object) {
    int before = variables[variable];
    variables[variable] = object;
    if (before != Address.NULL) {
      counting.release(before);
    }
  }

  @Override
  public void bind(int variable, int object) {
    if (object != Address.NULL) {
      counting.retain(object);
    }
    bindNew(variable, object);
  }

  @Override
  public int get(int variable) {
    return variables[variable];
  }

  @Override
  public void store(int object, int slot, int value) {
    counting.store(object, slot, value);
  }

  @Override
  public int load(int object, int slot) {
    return counting.load(object, slot);
  }

  @Override
  public void finish() {}

  @Override
  public int objects() {
    return heap.cells().size();
  }
}

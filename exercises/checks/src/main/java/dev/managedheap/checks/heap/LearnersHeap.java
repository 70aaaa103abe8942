package dev.managedheap.checks.heap;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.HeapGraph;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Watchers;
import dev.managedheap.notation.graph.ObjectGraph;
import dev.managedheap.testkit.heap.HeapUnderTest;
import java.util.ArrayList;
import java.util.List;

/**
 * A heap under test, a part of whose counting is the learner's. No address is used twice, so that a
 * freed object is never taken for another one.
 */
public abstract class LearnersHeap implements HeapUnderTest {
  private final Watchers watchers = new Watchers();
  private final SystemMemory system = new SystemMemory(1L << 30, watchers);
  private final Roots roots = new Roots();
  private final List<Integer> freed = new ArrayList<>();

  /** The objects. */
  protected final ObjectHeap heap = new ObjectHeap(system, new BumpAllocator(system), watchers);

  /** An empty heap. */
  protected LearnersHeap() {
    watch(
        new HeapWatcher() {
          @Override
          public void freed(int object) {
            freed.add(object);
          }
        });
  }

  /** Lets a watcher see everything that happens. */
  protected final void watch(HeapWatcher watcher) {
    watchers.add(watcher);
  }

  /** One reference more to an object. */
  protected abstract void retain(int object);

  /** One reference less to an object. */
  protected abstract void release(int object);

  @Override
  public int allocate(int slots) {
    return heap.allocate(Kind.NODE, slots);
  }

  @Override
  public void endOfOperation(int temporary) {
    release(temporary);
  }

  @Override
  public void bind(int root, int object) {
    while (roots.size() <= root) {
      roots.add();
    }
    if (object != Address.NULL) {
      retain(object);
    }
    int before = roots.set(root, object);
    if (before != Address.NULL) {
      release(before);
    }
  }

  @Override
  public int root(int root) {
    return root < roots.size() ? roots.get(root) : Address.NULL;
  }

  @Override
  public void store(int object, int slot, int value) {
    if (value != Address.NULL) {
      retain(value);
    }
    int before = heap.slot(object, slot);
    heap.setSlot(object, slot, value);
    if (before != Address.NULL) {
      release(before);
    }
  }

  @Override
  public int load(int object, int slot) {
    return heap.slot(object, slot);
  }

  @Override
  public int collect() {
    return NO_COLLECTOR;
  }

  @Override
  public int count(int object) {
    return heap.count(object);
  }

  @Override
  public boolean isLive(int object) {
    return heap.isLive(object);
  }

  @Override
  public ObjectGraph graph() {
    return new HeapGraph(heap, roots);
  }

  @Override
  public void verify() {}

  @Override
  public int[] takeFreed() {
    int[] taken = freed.stream().mapToInt(Integer::intValue).toArray();
    freed.clear();
    return taken;
  }
}

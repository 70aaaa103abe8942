package dev.managedheap.capstone;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.graph.ObjectGraph;
import dev.managedheap.testkit.heap.HeapUnderTest;
import java.util.ArrayList;
import java.util.List;

/** The managed heap, as the testkit drives it. */
final class ComposedHeap implements HeapUnderTest {
  private final List<Integer> freed = new ArrayList<>();
  private final ManagedHeap heap;

  ComposedHeap() {
    heap =
        new ManagedHeap(
            SystemMemory.LARGEST_LIMIT_BYTES,
            new HeapWatcher() {
              @Override
              public void freed(int object) {
                freed.add(object);
              }
            });
  }

  ManagedHeap heap() {
    return heap;
  }

  @Override
  public int allocate(int slots) {
    return heap.allocate(slots);
  }

  @Override
  public void endOfOperation(int temporary) {
    heap.release(temporary);
  }

  @Override
  public void bind(int root, int object) {
    while (heap.variables() <= root) {
      heap.newVariable();
    }
    heap.bind(root, object);
  }

  @Override
  public int root(int root) {
    return root < heap.variables() ? heap.variable(root) : 0;
  }

  @Override
  public void store(int object, int slot, int value) {
    heap.store(object, slot, value);
  }

  @Override
  public int load(int object, int slot) {
    return heap.load(object, slot);
  }

  @Override
  public int collect() {
    return heap.collector().collect(GenerationalCollector.OLDEST);
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
    return heap.graph();
  }

  @Override
  public void verify() {
    heap.verify();
  }

  @Override
  public int[] takeFreed() {
    int[] taken = freed.stream().mapToInt(Integer::intValue).toArray();
    freed.clear();
    return taken;
  }
}

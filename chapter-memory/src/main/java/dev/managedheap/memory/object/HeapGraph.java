package dev.managedheap.memory.object;

import dev.managedheap.memory.Address;
import dev.managedheap.notation.graph.ObjectGraph;

/**
 * The heap as slots and roots and nothing else: the view on which the independent judges of the
 * collectors look. Each call reads the heap as it is at that moment; it is to be looked at between
 * two operations, when no object is dying (see {@link Header}).
 */
public final class HeapGraph implements ObjectGraph {
  private final ObjectHeap heap;
  private final Roots roots;

  /** The objects of this heap, seen from these roots. */
  public HeapGraph(ObjectHeap heap, Roots roots) {
    this.heap = heap;
    this.roots = roots;
  }

  @Override
  public int[] objects() {
    int[] objects = new int[heap.cells().size()];
    int found = 0;
    for (int object = heap.next(1); object != Address.NULL; object = heap.next(object + 1)) {
      objects[found++] = object;
    }
    return objects;
  }

  @Override
  public int slotCount(int object) {
    return heap.references(object);
  }

  @Override
  public int slot(int object, int index) {
    return heap.slot(object, index);
  }

  @Override
  public int[] roots() {
    int[] held = new int[roots.size()];
    for (int variable = 0; variable < held.length; variable++) {
      held[variable] = roots.get(variable);
    }
    return held;
  }
}

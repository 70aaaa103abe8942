package dev.managedheap.refcount;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Kind;

/**
 * A structure that hangs on one object and dies with it.
 *
 * @param shape how it is built
 * @param nodes about how many objects it has, at least 1
 */
record Structure(Shape shape, int nodes) {
  /** How a structure is built. */
  enum Shape {
    /** Each node holds the next in its first slot. */
    CHAIN,
    /** Each node holds a leaf, the next node, another leaf, and the leaf again. */
    CHAIN_WITH_LEAVES,
    /** One node holds all others. */
    WIDE,
    /** Each node holds two others, and all leaves are equally deep. */
    TREE,
    /** Each node holds the two nodes below it. */
    SHARED
  }

  /** Builds it; the caller holds the object that is returned. */
  int build(CountingHeap heap) {
    return switch (shape) {
      case CHAIN -> chain(heap);
      case CHAIN_WITH_LEAVES -> chainWithLeaves(heap);
      case WIDE -> wide(heap);
      case TREE -> tree(heap, 31 - Integer.numberOfLeadingZeros(nodes));
      case SHARED -> shared(heap);
    };
  }

  private int chain(CountingHeap heap) {
    int first = node(heap, 1);
    for (int built = 1; built < nodes; built++) {
      int next = node(heap, 1);
      give(heap, next, 0, first);
      first = next;
    }
    return first;
  }

  private int chainWithLeaves(CountingHeap heap) {
    int first = node(heap, 4);
    for (int built = 1; built < nodes; built += 3) {
      int next = node(heap, 4);
      int leaf = node(heap, 0);
      heap.store(next, 0, leaf);
      give(heap, next, 1, first);
      give(heap, next, 2, node(heap, 0));
      give(heap, next, 3, leaf);
      first = next;
    }
    return first;
  }

  private int wide(CountingHeap heap) {
    int holder = node(heap, nodes - 1);
    for (int slot = 0; slot < nodes - 1; slot++) {
      give(heap, holder, slot, node(heap, 2));
    }
    return holder;
  }

  private static int tree(CountingHeap heap, int height) {
    int node = node(heap, 2);
    if (height > 0) {
      give(heap, node, 0, tree(heap, height - 1));
      give(heap, node, 1, tree(heap, height - 1));
    }
    return node;
  }

  private int shared(CountingHeap heap) {
    int first = node(heap, 2);
    int second = Address.NULL;
    for (int built = 1; built < nodes; built++) {
      int next = node(heap, 2);
      heap.store(next, 0, first);
      if (second != Address.NULL) {
        give(heap, next, 1, second);
      }
      second = first;
      first = next;
    }
    if (second != Address.NULL) {
      heap.counting.release(second);
    }
    return first;
  }

  private static int node(CountingHeap heap, int slots) {
    return heap.heap.allocate(Kind.NODE, slots);
  }

  /** Stores the value, and gives up the caller's own reference to it. */
  private static void give(CountingHeap heap, int holder, int slot, int value) {
    heap.store(holder, slot, value);
    heap.counting.release(value);
  }
}

package dev.managedheap.marksweep.measure;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.HeapWatcher;
import java.util.Random;

/** How the references of a large heap run; all of it can be reached from one root. */
enum Shape {
  /** A ring through all objects in order of birth, and two more references to anywhere. */
  RANDOM_GRAPH(3) {
    @Override
    void link(MeasuredHeap heap, Random random) {
      int size = heap.objects.length;
      for (int i = 0; i < size; i++) {
        heap.store(i, 0, random.nextInt(size));
        heap.store(i, 1, (i + 1) % size);
        heap.store(i, 2, random.nextInt(size));
      }
    }
  },
  /** A binary tree, laid out level by level. */
  TREE(2) {
    @Override
    void link(MeasuredHeap heap, Random random) {
      for (int child = 1; child < heap.objects.length; child++) {
        heap.store((child - 1) / 2, (child - 1) % 2, child);
      }
    }
  },
  /** A list that runs through the heap in random order. */
  RANDOM_LIST(1) {
    @Override
    void link(MeasuredHeap heap, Random random) {
      int size = heap.objects.length;
      int[] order = new int[size];
      for (int i = 1; i < size; i++) {
        int j = 1 + random.nextInt(i);
        order[i] = order[j];
        order[j] = i;
      }
      for (int i = 1; i < size; i++) {
        heap.store(order[i - 1], 0, order[i]);
      }
    }
  };

  private final int slots;

  Shape(int slots) {
    this.slots = slots;
  }

  abstract void link(MeasuredHeap heap, Random random);

  /** A heap of this shape, its counts exact. */
  MeasuredHeap heap(int size) {
    MeasuredHeap heap = new MeasuredHeap(size, slots);
    link(heap, new Random(1));
    return heap;
  }

  /** A heap, its root, and its objects in order of birth. */
  static final class MeasuredHeap {
    private final SystemMemory system = new SystemMemory();
    final ObjectHeap heap = new ObjectHeap(system, new BumpAllocator(system), HeapWatcher.NOBODY);
    final Roots roots = new Roots();
    final int[] objects;

    MeasuredHeap(int size, int slots) {
      objects = new int[size];
      for (int i = 0; i < size; i++) {
        objects[i] = heap.allocate(Kind.NODE, slots);
        heap.setCount(objects[i], i == 0 ? 1 : 0);
      }
      roots.set(roots.add(), objects[0]);
    }

    void store(int holder, int slot, int held) {
      heap.setSlot(objects[holder], slot, objects[held]);
      heap.setCount(objects[held], heap.count(objects[held]) + 1);
    }
  }
}

package dev.managedheap.refcount.deferred;

import dev.managedheap.memory.object.ObjectHeap;
import java.util.Arrays;

/**
 * The objects whose count is zero and that are not freed: no slot refers to them, but the stack may
 * ({@code RC-17 ZCT}). The place of an object in the table is noted in its collector's word, so
 * that it is found at once.
 */
// tag::table[]
final class ZeroCountTable {
  private final ObjectHeap heap;
  private int[] objects = new int[16];
  private int size;

  ZeroCountTable(ObjectHeap heap) {
    this.heap = heap;
  }

  int size() {
    return size;
  }

  int get(int place) {
    return objects[place];
  }

  boolean contains(int object) {
    int place = heap.collectorWord(object);
    return place < size && objects[place] == object;
  }

  // end::table[]

  // tag::add-remove[]
  /** The object comes to the end of the table. */
  void add(int object) {
    if (size == objects.length) {
      objects = Arrays.copyOf(objects, 2 * size);
    }
    put(size++, object);
  }

  /** The object leaves the table, if it is there; the last one takes its place. */
  void remove(int object) {
    if (contains(object)) {
      size--;
      put(heap.collectorWord(object), objects[size]);
      heap.setCollectorWord(object, 0);
    }
  }

  private void put(int place, int object) {
    objects[place] = object;
    heap.setCollectorWord(object, place);
  }
  // end::add-remove[]
}

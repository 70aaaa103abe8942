package dev.managedheap.refcount.deferred;

import dev.managedheap.memory.AddressWords;
import dev.managedheap.memory.object.ObjectHeap;
import java.util.Arrays;

/**
 * The objects whose count is zero and that are not freed: no slot refers to them, but the stack may
 * ({@code RC-17 ZCT}). The place of an object in the table is noted beside the heap, so that it is
 * found at once.
 */
// tag::table[]
final class ZeroCountTable {
  private final AddressWords places;
  private int[] objects = new int[16];
  private int size;

  ZeroCountTable(ObjectHeap heap) {
    places = heap.newWords();
  }

  int size() {
    return size;
  }

  int get(int place) {
    return objects[place];
  }

  boolean contains(int object) {
    int place = places.get(object);
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
      put(places.get(object), objects[size]);
      places.set(object, 0);
    }
  }

  private void put(int place, int object) {
    objects[place] = object;
    places.set(object, place);
  }
  // end::add-remove[]
}

package dev.managedheap.marksweep;

import java.util.Arrays;

/**
 * The objects that are marked and not yet scanned, last in first out. It grows as it must, so it
 * does not overflow; an object is pushed when it is marked, so it holds each at most once.
 */
final class MarkStack {
  private int[] objects = new int[256];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void push(int object) {
    if (size == objects.length) {
      objects = Arrays.copyOf(objects, 2 * size);
    }
    objects[size++] = object;
  }

  /** Takes the object that was pushed last; there must be one. */
  int pop() {
    return objects[--size];
  }
}

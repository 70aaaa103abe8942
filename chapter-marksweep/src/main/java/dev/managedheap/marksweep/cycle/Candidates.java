package dev.managedheap.marksweep.cycle;

import java.util.Arrays;

/**
 * The objects that a collection examines, in the order in which it walks over them. While they are
 * here they stand in no list, and their collector's words are free for another use. An object is
 * added once when it is examined, and once more if it comes back: two words an object at most,
 * which are kept for the next collection.
 */
final class Candidates {
  private int[] objects = new int[16];
  private int length;

  int length() {
    return length;
  }

  int get(int index) {
    return objects[index];
  }

  void add(int object) {
    if (length == objects.length) {
      objects = Arrays.copyOf(objects, 2 * length);
    }
    objects[length++] = object;
  }

  void clear() {
    length = 0;
  }
}

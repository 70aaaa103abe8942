package dev.managedheap.testkit.planted.shelf;

/** The smallest mechanism worth planting bugs in: slots, and a count of those that are filled. */
final class Shelf {
  private final int[] slots;
  private int filled;

  Shelf(int size) {
    slots = new int[size];
  }

  int size() {
    return slots.length;
  }

  int get(int slot) {
    return slots[slot];
  }

  int filled() {
    return filled;
  }

  /** Puts a value into a slot; 0 empties it. */
  void put(int slot, int value) {
    if (slots[slot] != 0) {
      filled--;
    }
    slots[slot] = value;
    if (value != 0) {
      filled++;
    }
  }
}

package dev.managedheap.testkit.model;

import java.util.Arrays;
import java.util.List;

/** One object of the model: its slots, and how many slots, roots and temporaries hold it. */
final class ModelObject {
  /** What {@link #releaseNextSlot} returns when no slot is left. */
  static final int NONE = -1;

  final int[] slots;
  int count;
  private int released;

  ModelObject(int slots) {
    this.slots = new int[slots];
  }

  /** What the slots hold, in slot order; null is left out. */
  List<Integer> children() {
    return Arrays.stream(slots).filter(child -> child != 0).boxed().toList();
  }

  /** Empties the next slot and returns what it held, or {@link #NONE}. */
  int releaseNextSlot() {
    if (released == slots.length) {
      return NONE;
    }
    int child = slots[released];
    slots[released++] = 0;
    return child;
  }
}

package dev.managedheap.testkit.model;

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

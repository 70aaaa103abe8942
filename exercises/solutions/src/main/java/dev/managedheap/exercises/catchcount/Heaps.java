package dev.managedheap.exercises.catchcount;

/** Where your property gets the heap that it is to test. */
public final class Heaps {
  private Heaps() {}

  /** A fresh, empty heap. */
  public static CountingHeap fresh() {
    return new PlainHeap();
  }
}

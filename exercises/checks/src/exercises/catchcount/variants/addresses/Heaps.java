// difference: real objects in words, over the free list of chapter 1; addresses are used again
package dev.managedheap.exercises.catchcount;

/** Where the property gets the heap that it is to test. */
public final class Heaps {
  private Heaps() {}

  /** A fresh, empty heap. */
  public static CountingHeap fresh() {
    return new WordHeap();
  }
}

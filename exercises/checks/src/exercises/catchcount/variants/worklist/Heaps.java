// difference: counts and slots in maps, numbers from 1000 downwards, and deaths by a list of work
package dev.managedheap.exercises.catchcount;

/** Where the property gets the heap that it is to test. */
public final class Heaps {
  private Heaps() {}

  /** A fresh, empty heap. */
  public static CountingHeap fresh() {
    return new Bookkeeper();
  }
}

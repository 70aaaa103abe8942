// difference: the free pieces stand in a sorted map, the one that fits best is taken, and addresses begin at 4096
package dev.managedheap.exercises.catchalloc;

/** Where the property gets the allocator that it is to test. */
public final class Allocators {
  private Allocators() {}

  /** A fresh allocator. */
  public static BlockAllocator fresh() {
    return new BestFit();
  }
}

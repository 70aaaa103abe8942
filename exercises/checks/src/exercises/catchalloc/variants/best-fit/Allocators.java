// difference: free pieces in a sorted map, the best fit is taken, addresses from 4096 on
package dev.managedheap.exercises.catchalloc;

/** Where the property gets the allocator that it is to test. */
public final class Allocators {
  private Allocators() {}

  /** A fresh allocator. */
  public static BlockAllocator fresh() {
    return new BestFit();
  }
}

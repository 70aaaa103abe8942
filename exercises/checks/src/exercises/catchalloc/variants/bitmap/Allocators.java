// difference: a bit for each 16 bytes says whether they are used; taken from the end
package dev.managedheap.exercises.catchalloc;

/** Where the property gets the allocator that it is to test. */
public final class Allocators {
  private Allocators() {}

  /** A fresh allocator. */
  public static BlockAllocator fresh() {
    return new BitmapAllocator();
  }
}

package dev.managedheap.exercises.catchalloc;

/** Where your property gets the allocator that it is to test. */
public final class Allocators {
  private Allocators() {}

  /** A fresh allocator. It can give 900 bytes in one piece, and not much more. */
  public static BlockAllocator fresh() {
    return new ListAllocator();
  }
}

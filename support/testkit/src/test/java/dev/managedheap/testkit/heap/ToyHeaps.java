package dev.managedheap.testkit.heap;

/** Toy heaps without a mistake, for the tests of other packages. */
public final class ToyHeaps {
  private ToyHeaps() {}

  public static HeapUnderTest counting() {
    return new CountingToyHeap(CountingToyHeap.Mistake.NONE);
  }

  public static HeapUnderTest tracing() {
    return new TracingToyHeap(TracingToyHeap.Mistake.NONE);
  }

  /** Keeps the count of a child that a dying object held twice too high. */
  public static HeapUnderTest releasingChildrenOnce() {
    return new CountingToyHeap(CountingToyHeap.Mistake.CHILDREN_ONCE);
  }
}

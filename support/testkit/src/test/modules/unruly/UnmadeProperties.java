package unruly;

import dev.managedheap.testkit.property.HeapProperty;

/** A class of properties that cannot be made. */
public class UnmadeProperties {
  private final int[] words = new int[-1];

  @HeapProperty
  void isNeverRun() {}
}

package dev.managedheap.memory.seam;

/**
 * Who is told of a decrement that did not free. Only such an object can have become part of a
 * garbage cycle, so a collector that keeps candidates (Bacon and Rajan) listens here ({@code CC-7
 * CANDIDATE-COMPLETE}). CPython's collector does not: its candidates are whole generations.
 *
 * <p>It is called after the count was lowered, while the releasing operation is still under way: it
 * may note the object, and must not free, store or collect.
 */
public interface DecrementListener {
  /** Listens to nothing. */
  DecrementListener NOBODY = object -> {};

  /** The count of the object (an address in words) was lowered and is still positive. */
  void decremented(int object);
}

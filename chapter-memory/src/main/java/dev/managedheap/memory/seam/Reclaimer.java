package dev.managedheap.memory.seam;

/**
 * Who frees an object. Reference counting finds that an object is dead, a collector that it is
 * unreachable; what then happens to it is for the heap that composes them to say. Each allocation
 * is reclaimed at most once ({@code RC-6 FREE-ONCE}, {@code CH-3 ONE-REASON}).
 *
 * <p>An object's death has two steps, in CPython's order ({@code subtype_dealloc}, 3.13): with all
 * its slots intact its finalizer runs, for which it stays tracked, its weak references are cleared,
 * and it leaves the collector's lists; then its slots are released in order; then its memory goes.
 */
public interface Reclaimer {
  /**
   * The last reference to the object (an address in words) is gone; its slots are intact. What is
   * to happen before the slots are released happens now.
   *
   * @return whether the object dies; false if its finalizer has resurrected it
   */
  default boolean dies(int object) {
    return true;
  }

  /** The slots of the object have been released: its memory is given back. */
  void reclaim(int object);
}

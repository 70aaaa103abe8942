package dev.managedheap.memory.seam;

/**
 * Who watches a run. The stage of the book, the interpreter's event lines, work counters and the
 * step budgets of tests all listen here.
 *
 * <p>A watcher looks and never touches: it must not allocate, free, store or collect. It is called
 * at once, in the order in which things happen, and in the middle of an operation: the heap's
 * invariants need not hold then. Every method does nothing unless it is overridden, and where
 * {@link #NOBODY} watches, the call is compiled away.
 *
 * <p>A watcher that throws (a verifier, a budget of steps) ends the run: it leaves the operation
 * half done, and the heap is not to be used afterwards.
 *
 * <p>Units: addresses and objects are words; sizes are bytes.
 */
public interface HeapWatcher {
  /** Watches nothing. */
  HeapWatcher NOBODY = new HeapWatcher() {};

  /** The system gave a region (for the pool allocator: an arena). */
  default void reserved(int address, int bytes) {}

  /** The system took a region back. */
  default void released(int address, int bytes) {}

  /** A new object stands at the address, its header complete and its slots null. */
  default void allocated(int object) {}

  /**
   * The object is about to be freed; its slots have been released, and its header still stands. If
   * counting frees it, its count is 0.
   */
  default void freed(int object) {}

  /** The reference count of the object is now this. */
  default void counted(int object, int count) {}

  /** A slot of the object is about to be overwritten. */
  default void stored(int object, int slot, int before, int after) {}

  /** A collection of this generation begins. */
  default void collectionBegins(int generation) {}

  /** A collection enters this phase. */
  default void phaseBegins(CollectionPhase phase) {}

  /** A collector has found the object reachable. */
  default void marked(int object) {}

  /** A collector reads the slots of the object. */
  default void scanned(int object) {}

  /** The cycle collector has set the object aside as perhaps unreachable. */
  default void setAside(int object) {}

  /** The object moved to this generation's list. */
  default void moved(int object, int generation) {}

  /** The collection of this generation is over; it found this many objects unreachable. */
  default void collectionEnds(int generation, int unreachable) {}
}

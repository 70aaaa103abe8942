package dev.managedheap.memory.seam;

/**
 * Who owns the counts. The cycle collector breaks a garbage cycle by clearing its objects and lets
 * counting free what then has no reference: "a collector frees what counting would free".
 *
 * <p>Objects are addresses in words. Null is not an object: callers test before.
 */
public interface References {
  /** The object gets one reference more. */
  void retain(int object);

  /** The object loses a reference; it is freed if that was the last. */
  void release(int object);

  /** Releases what each slot of the object holds, in slot order, and leaves the slots null. */
  void clear(int object);
}

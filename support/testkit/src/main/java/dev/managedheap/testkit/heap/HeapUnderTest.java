package dev.managedheap.testkit.heap;

import dev.managedheap.notation.graph.ObjectGraph;
import org.jspecify.annotations.Nullable;

/**
 * What a mechanism shows of itself so that {@link HeapRun} can drive it beside the model. Each
 * mechanism's test implements it in about 50 lines over the mechanism's own classes.
 *
 * <p>An object is named by its address, an {@code int}; 0 is null. A root variable is named by its
 * index, from 0; at first each holds null. Objects do not move.
 */
public interface HeapUnderTest {
  /** What {@link #collect} returns where there is no collector. */
  int NO_COLLECTOR = -1;

  /** What {@link #count} returns where there are no counts. */
  int NO_COUNT = -1;

  /**
   * Allocates an object whose slots are all null. Until {@link #endOfOperation} the caller holds it
   * by a temporary reference.
   */
  int allocate(int slots);

  /** Gives up the temporary reference that {@link #allocate} returned. */
  default void endOfOperation(int temporary) {}

  /**
   * Lets a root variable hold an object, or null. The variable has a reference of its own; the new
   * one is in place before the old one is given up, which may free what it held.
   */
  void bind(int root, int object);

  /** What a root variable holds. */
  int root(int root);

  /** Stores a value into a slot; it is in place before the old one is released. */
  void store(int object, int slot, int value);

  /** What a slot holds. */
  int load(int object, int slot);

  /** A full collection: how many objects it freed, or {@link #NO_COLLECTOR}. */
  int collect();

  /** The stored reference count, or {@link #NO_COUNT}. */
  int count(int object);

  /** Whether an object that is not freed stands at the address. */
  boolean isLive(int object);

  /** The heap of this moment as slots and roots; read before the heap is changed again. */
  ObjectGraph graph();

  /**
   * Checks the mechanism's own named invariants.
   *
   * @throws dev.managedheap.notation.invariant.InvariantViolation if one does not hold
   */
  void verify();

  /**
   * The addresses that were freed since the last call, in the order in which their memory was given
   * back; null if the heap does not tell. It is asked once after each operation.
   */
  default int @Nullable [] takeFreed() {
    return null;
  }
}

package dev.managedheap.notation.graph;

/**
 * A heap seen as slots and roots. This is all that the judge of a collector may know: no counts, no
 * marks, no lists. An object is named by its address, a word address in an {@code int}; 0 is null.
 *
 * <p>A view reads the heap of the moment. It holds at quiescent points, between two operations.
 */
public interface ObjectGraph {
  /** The address of every object that is not freed, each once, in any order. */
  int[] objects();

  /** How many slots the object has. */
  int slotCount(int object);

  /** The address that a slot of the object holds, 0 if it is empty; slots count from 0. */
  int slot(int object, int index);

  /** The addresses that the roots hold, in the order of the roots; 0 for one that holds nothing. */
  int[] roots();
}

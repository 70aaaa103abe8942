package dev.managedheap.testkit.model;

import java.util.List;
import java.util.NavigableSet;

/**
 * The operations of which the simple statements of heap programs are made. Objects are named by
 * their ids, 1, 2, 3, … in order of creation, 0 is null; root variables by their index.
 */
public interface SimpleHeap {
  /** Allocates an object with empty slots, held by a temporary reference; returns its id. */
  int allocate(int slots);

  /** Gives up the temporary reference. */
  void endOfOperation(int object);

  /** Lets a root variable hold an object, or null; then gives up what it held. */
  void bind(int root, int object);

  /** What a root variable holds. */
  int root(int root);

  /** How many slots an object has. */
  int slotCount(int object);

  /** Stores a value, or null, into a slot; then gives up what it held. */
  void store(int object, int slot, int value);

  /** What a slot holds. */
  int load(int object, int slot);

  /** A full collection: how many objects it freed. */
  int collect();

  /** The number of references to an object. */
  int count(int object);

  /** The objects that are not freed. */
  NavigableSet<Integer> live();

  /** The objects that were freed since the last call, in order. */
  List<Integer> takeFreed();
}

package dev.managedheap.notation.program;

/**
 * One operation of a heap program: it changes the heap, steers the collector, or observes.
 *
 * <p>The records are plain data, their components in the order in which the words stand in the
 * text. What the parser makes is valid. The language is total: an operation that does not apply
 * prints {@code skip} and has no other effect.
 */
public sealed interface Statement permits Mutation, Control, Observation {
  /** Slots of the largest node. */
  int MAX_SLOTS = 64;

  /** Elements of the longest tuple. */
  int MAX_ELEMENTS = 16;

  /** The operation as a line of a program, without an end of line. */
  String text();
}

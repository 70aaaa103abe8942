package dev.managedheap.memory.seam;

/**
 * The phases of a collection, in the words of the literature and of CPython's {@code gc.c} (3.13).
 * Between two phases a verifier can look at what the first has promised to the second.
 */
public enum CollectionPhase {
  /** Mark-sweep finds what the roots reach. */
  MARK,
  /** Mark-sweep frees what is not marked. */
  SWEEP,
  /** The cycle collector copies the counts of the candidates. */
  UPDATE_REFERENCES,
  /** The cycle collector takes the references between candidates off the copies. */
  SUBTRACT_REFERENCES,
  /** The cycle collector sets aside what has no reference from outside. */
  MOVE_UNREACHABLE,
  /** The cycle collector breaks the cycles that it found. */
  DELETE_GARBAGE
}

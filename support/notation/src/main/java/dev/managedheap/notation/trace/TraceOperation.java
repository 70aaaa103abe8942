package dev.managedheap.notation.trace;

/** What an event of a trace is; the order is that of the tags. */
public enum TraceOperation {
  /** The end of the trace. */
  END,
  /** A block of {@code size} bytes is allocated; it gets the next id: 0, 1, 2, … */
  MALLOC,
  /** Likewise, filled with zero. */
  CALLOC,
  /** A block gets another size; its id stays. */
  REALLOC,
  /** A block is freed. */
  FREE,
  /** CPython took an arena from the system; stands before the event that needed it. */
  ARENA_TAKEN,
  /** CPython gave an arena back; stands after the free that emptied it. */
  ARENA_RELEASED,
  /** CPython's own statistics were taken here. */
  MARK
}

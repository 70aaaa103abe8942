package dev.managedheap.capstone.replay;

/**
 * Compares the recorder's numbers of events with those in the trace. The recorder numbered events
 * that it then left out, so its numbers run ahead: by never less than before, and in the end by all
 * that were left out. A number that breaks this belongs to another event.
 */
final class EventNumbers {
  private int leftOut;

  /** Tells whether an event of the trace can have had this number. */
  boolean agree(int recorded, int inTrace) {
    int ahead = recorded - inTrace;
    if (ahead < leftOut) {
      return false;
    }
    leftOut = ahead;
    return true;
  }
}

package dev.managedheap.marksweep.cycle;

import dev.managedheap.memory.error.AddressException;

/** The object stands in a generation's list already. */
public final class AlreadyTrackedException extends AddressException {
  private static final long serialVersionUID = 1L;

  /** Names the object, an address in words. */
  public AlreadyTrackedException(int object) {
    super(object, "the cycle collector tracks this object already");
  }
}

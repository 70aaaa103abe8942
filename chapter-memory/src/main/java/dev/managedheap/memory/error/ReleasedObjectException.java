package dev.managedheap.memory.error;

/** The object at the address has been released, or is just being released. */
public final class ReleasedObjectException extends AddressException {
  private static final long serialVersionUID = 1L;

  /** Names the address (in words) and what stands there. */
  public ReleasedObjectException(int address, String whatStandsThere) {
    super(address, whatStandsThere);
  }
}

package dev.managedheap.memory.error;

/** The address lies inside a block, not at its beginning. */
public final class InteriorAddressException extends AddressException {
  private static final long serialVersionUID = 1L;

  /** Names the address (in words) and what stands there. */
  public InteriorAddressException(int address, String whatStandsThere) {
    super(address, whatStandsThere);
  }
}

package dev.managedheap.memory.error;

/** The block at the address is free already. */
public final class DoubleFreeException extends AddressException {
  private static final long serialVersionUID = 1L;

  /** Names the address (in words) and what stands there. */
  public DoubleFreeException(int address, String whatStandsThere) {
    super(address, whatStandsThere);
  }
}

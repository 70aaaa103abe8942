package dev.managedheap.memory.error;

/** The address lies in no memory that this allocator manages, or manages no longer. */
public final class ForeignAddressException extends AddressException {
  private static final long serialVersionUID = 1L;

  /** Names the address (in words) and what stands there. */
  public ForeignAddressException(int address, String whatStandsThere) {
    super(address, whatStandsThere);
  }
}

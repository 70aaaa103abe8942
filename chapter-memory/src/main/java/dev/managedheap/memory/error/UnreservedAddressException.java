package dev.managedheap.memory.error;

/** A word was read or written that the system has not given, or has taken back. */
public final class UnreservedAddressException extends AddressException {
  private static final long serialVersionUID = 1L;

  /** Names the address, in words. */
  public UnreservedAddressException(int address) {
    super(address, "the system has not given this page, or has taken it back");
  }
}

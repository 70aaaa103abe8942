package dev.managedheap.memory.error;

import dev.managedheap.memory.Address;

/** An address that cannot be used as the caller wanted; it says what stands there instead. */
public abstract class AddressException extends HeapException {
  private static final long serialVersionUID = 1L;

  private final int address;

  /** An exception about this address (in words). */
  protected AddressException(int address, String whatStandsThere) {
    super(Address.show(address) + ": " + whatStandsThere);
    this.address = address;
  }

  /** The address, in words. */
  public int address() {
    return address;
  }
}

package dev.managedheap.memory.error;

import dev.managedheap.memory.Address;

/** Null was given where an object or a block is needed. */
public final class NullAddressException extends AddressException {
  private static final long serialVersionUID = 1L;

  /** Says what was wanted of null. */
  public NullAddressException(String wanted) {
    super(Address.NULL, wanted);
  }
}

package dev.managedheap.refcount;

import dev.managedheap.memory.error.AddressException;

/** A borrowed reference was to be released or passed on, which only its owner may do. */
public final class BorrowedReferenceException extends AddressException {
  private static final long serialVersionUID = 1L;

  /** Names the object (its address in words) and its count. */
  public BorrowedReferenceException(int object, int count) {
    super(
        object,
        "a borrowed reference: the frame owns none to this object, whose count is "
            + Integer.toUnsignedString(count));
  }
}

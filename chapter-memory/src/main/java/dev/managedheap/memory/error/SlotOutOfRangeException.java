package dev.managedheap.memory.error;

/** An object has no slot with this index. */
public final class SlotOutOfRangeException extends AddressException {
  private static final long serialVersionUID = 1L;

  /** Names the object (its address in words), the index, and how many slots hold references. */
  public SlotOutOfRangeException(int object, int index, int slots) {
    super(object, "no slot " + index + ": this object has " + slots + " slots for references");
  }
}

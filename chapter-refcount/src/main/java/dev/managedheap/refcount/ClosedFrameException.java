package dev.managedheap.refcount;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.error.HeapException;

/** A frame was used, or closed again, after it had been closed. */
public final class ClosedFrameException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Names the object (its address in words) and its count, of which the frame can know nothing. */
  public ClosedFrameException(int object, int count) {
    super(
        Address.show(object)
            + ": the frame is closed, and owns no reference to this object, whose count is "
            + Integer.toUnsignedString(count));
  }

  /** Names how many references were released when the frame was closed. */
  public ClosedFrameException(int references) {
    super("the frame was closed before, and its " + references + " references were released then");
  }
}

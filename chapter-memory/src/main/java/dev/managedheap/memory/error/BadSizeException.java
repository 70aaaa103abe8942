package dev.managedheap.memory.error;

/** A size, an alignment or a limit that nothing can have. */
public final class BadSizeException extends HeapException {
  private static final long serialVersionUID = 1L;

  /** Names the number and its unit. */
  public BadSizeException(String message) {
    super(message);
  }
}

package dev.managedheap.memory.error;

/**
 * Bad input to the heap, or memory that is not there. Whoever throws it has changed nothing: the
 * heap verifies afterwards, and the caller may go on.
 */
public abstract class HeapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An exception whose message names the address or the number that is wrong. */
  protected HeapException(String message) {
    super(message);
  }
}

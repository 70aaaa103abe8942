package dev.managedheap.memory.error;

/** The system has not enough memory left. */
public final class NoMemoryException extends HeapException {
  private static final long serialVersionUID = 1L;

  private final long requestedBytes;

  /** Names what was asked for and what is left, both in bytes. */
  public NoMemoryException(long requestedBytes, long remainingBytes) {
    this(requestedBytes, "the system has " + remainingBytes + " bytes left");
  }

  /** Names what was asked for, in bytes, and why it cannot be had. */
  public NoMemoryException(long requestedBytes, String reason) {
    super("no memory for " + requestedBytes + " bytes: " + reason);
    this.requestedBytes = requestedBytes;
  }

  /** What was asked for, in bytes. */
  public long requestedBytes() {
    return requestedBytes;
  }
}

package dev.managedheap.notation.trace;

import java.io.IOException;

/** Says that a recording of allocations is malformed, and where. */
public final class TraceException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long offset;

  /**
   * Creates the exception.
   *
   * @param offset the offset, from 0, of the byte in the uncompressed recording
   * @param problem what is wrong there
   */
  public TraceException(long offset, String problem) {
    super("byte " + offset + ": " + problem);
    this.offset = offset;
  }

  /** The offset, from 0, in the uncompressed recording. */
  public long offset() {
    return offset;
  }
}

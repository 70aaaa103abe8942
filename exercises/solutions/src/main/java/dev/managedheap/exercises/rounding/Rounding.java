package dev.managedheap.exercises.rounding;

/** How large a block is: every block takes a multiple of 16 bytes. */
public final class Rounding {
  private Rounding() {}

  /**
   * The size of the smallest block that a request fits into.
   *
   * @param bytes how many bytes are asked for, at least 0
   * @return the smallest multiple of 16 that is not less
   */
  public static int blockSize(int bytes) {
    // solution begins
    return (bytes + 15) / 16 * 16;
    // starter instead
    // throw new UnsupportedOperationException("blockSize is not written yet");
    // solution ends
  }
}

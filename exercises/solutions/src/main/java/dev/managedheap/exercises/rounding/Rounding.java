package dev.managedheap.exercises.rounding;

/** Sizes, rounded up as an allocator rounds them. Every size counts bytes, and is 0 or more. */
public final class Rounding {
  private Rounding() {}

  /** How many words it takes to hold this many bytes. A word has four bytes. */
  public static int words(int bytes) {
    // solution begins
    return (bytes + 3) / 4;
    // starter instead
    // throw new UnsupportedOperationException("words is not written yet");
    // solution ends
  }

  /** How long a block for this many bytes is: the next multiple of 16, and never less than 16. */
  public static int blockSize(int bytes) {
    // solution begins
    return Math.max(16, (bytes + 15) / 16 * 16);
    // starter instead
    // throw new UnsupportedOperationException("blockSize is not written yet");
    // solution ends
  }
}

package dev.managedheap.benchmarks.workload;

/**
 * A program's requests to an allocator of small blocks, one word each. The whole trace can be
 * repeated: at its end every block is free. What is measured is its middle; what stands before
 * builds the live blocks that the program works with, what stands after frees what is left.
 *
 * <p>An operation names a block by a number that is free to use again once the block is freed:
 *
 * <pre>
 *   bits 12-31  the number of the block
 *   bits 10-11  ALLOCATE, ALLOCATE_ZEROED, REALLOCATE or FREE
 *   bits  0-9   the size in bytes, 1 to 512; 0 for FREE
 * </pre>
 */
public final class BlockTrace {
  /** A new block. */
  public static final int ALLOCATE = 0;

  /** A new block of zeros. */
  public static final int ALLOCATE_ZEROED = 1;

  /** The block gets another size. */
  public static final int REALLOCATE = 2;

  /** The block is given back. */
  public static final int FREE = 3;

  /** The most numbers that there are. */
  static final int MOST_NUMBERS = 1 << 20;

  private static final int KIND_SHIFT = 10;
  private static final int NUMBER_SHIFT = 12;
  private static final int SIZE_MASK = (1 << KIND_SHIFT) - 1;

  private final int[] operations;
  private final int numbers;
  private final int from;
  private final int to;
  private final int liveBlocks;
  private final long liveBytes;

  BlockTrace(int[] operations, int numbers, int from, int to, int liveBlocks, long liveBytes) {
    this.operations = operations;
    this.numbers = numbers;
    this.from = from;
    this.to = to;
    this.liveBlocks = liveBlocks;
    this.liveBytes = liveBytes;
  }

  static int operation(int kind, int number, int bytes) {
    return number << NUMBER_SHIFT | kind << KIND_SHIFT | bytes;
  }

  /** What an operation is: {@link #ALLOCATE} and so on. */
  public static int kind(int operation) {
    return operation >>> KIND_SHIFT & 3;
  }

  /** The number of the block. */
  public static int number(int operation) {
    return operation >>> NUMBER_SHIFT;
  }

  /** The size in bytes. */
  public static int bytes(int operation) {
    return operation & SIZE_MASK;
  }

  /** How many operations are measured. */
  public int measured() {
    return to - from;
  }

  /** All operations, from the first to the last. */
  public int[] operations() {
    return operations;
  }

  /** Block numbers are below this. */
  public int numbers() {
    return numbers;
  }

  /** The index of the first operation that is measured. */
  public int from() {
    return from;
  }

  /** The index after the last operation that is measured. */
  public int to() {
    return to;
  }

  /** How many blocks are allocated at the end of the measured part. */
  public int liveBlocks() {
    return liveBlocks;
  }

  /** The sum of their sizes, as asked for. */
  public long liveBytes() {
    return liveBytes;
  }
}

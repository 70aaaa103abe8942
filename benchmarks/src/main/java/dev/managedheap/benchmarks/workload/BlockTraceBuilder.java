package dev.managedheap.benchmarks.workload;

import java.util.Arrays;

/**
 * Writes down a {@link BlockTrace}. It is done when every block has been freed; the measured part
 * is everything, unless {@link #begin} and {@link #end} say otherwise.
 *
 * <p>The number of a freed block is the next to be used again.
 */
final class BlockTraceBuilder {
  private int[] operations = new int[1024];
  private int length;
  private int[] sizes = new int[1024];
  private int numbers;
  private int[] freeNumbers = new int[1024];
  private int free;

  private int from;
  private int to = -1;
  private int liveBlocks;
  private long liveBytes;
  private int blocksAtEnd;
  private long bytesAtEnd;

  /**
   * A new block of so many bytes; returns its number.
   *
   * @throws IllegalStateException if more blocks are live than there are numbers
   */
  int allocate(int bytes, boolean zeroed) {
    int number = free > 0 ? freeNumbers[--free] : newNumber();
    sizes[number] = bytes;
    liveBlocks++;
    liveBytes += bytes;
    write(zeroed ? BlockTrace.ALLOCATE_ZEROED : BlockTrace.ALLOCATE, number, bytes);
    return number;
  }

  /** The block gets another size. */
  void reallocate(int number, int bytes) {
    liveBytes += bytes - sizes[number];
    sizes[number] = bytes;
    write(BlockTrace.REALLOCATE, number, bytes);
  }

  /** The block is given back. */
  void free(int number) {
    liveBlocks--;
    liveBytes -= sizes[number];
    sizes[number] = 0;
    freeNumbers = room(freeNumbers, free);
    freeNumbers[free++] = number;
    write(BlockTrace.FREE, number, 0);
  }

  /** What follows is measured. */
  void begin() {
    from = length;
  }

  /** What follows is measured no more. */
  void end() {
    to = length;
    blocksAtEnd = liveBlocks;
    bytesAtEnd = liveBytes;
  }

  /** How many blocks are live. */
  int liveBlocks() {
    return liveBlocks;
  }

  /** Frees what is left, and gives the trace. */
  BlockTrace build() {
    if (to < 0) {
      end();
    }
    for (int number = 0; number < numbers; number++) {
      if (sizes[number] != 0) {
        free(number);
      }
    }
    int[] all = Arrays.copyOf(operations, length);
    return new BlockTrace(all, numbers, from, to, blocksAtEnd, bytesAtEnd);
  }

  private int newNumber() {
    if (numbers == BlockTrace.MOST_NUMBERS) {
      throw new IllegalStateException("more than " + numbers + " blocks are live");
    }
    sizes = room(sizes, numbers);
    return numbers++;
  }

  private void write(int kind, int number, int bytes) {
    operations = room(operations, length);
    operations[length++] = BlockTrace.operation(kind, number, bytes);
  }

  private static int[] room(int[] words, int used) {
    return used < words.length ? words : Arrays.copyOf(words, 2 * used);
  }
}

package dev.managedheap.exercises.split;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;

/**
 * First fit, with splitting. The region is cut into chunks without gaps. Word 0 of a chunk holds
 * its length; word 1 of a free one the address of the next free chunk, or null. Addresses and
 * lengths count words; a length is a multiple of four, and includes word 0 and word 1.
 */
public final class Split {
  /** A rest shorter than this is not worth a chunk of its own; it stays with the block. */
  public static final int LEAST_CHUNK = 8;

  private static final int LENGTH = 0;
  private static final int NEXT = 1;

  private final Memory memory;
  private int firstFree;

  /** Begins with one free chunk: the whole region. */
  public Split(Memory memory, int region, int length) {
    this.memory = memory;
    this.firstFree = region;
    setChunk(region, length, Address.NULL);
  }

  /** Takes a chunk of at least this length off the list; null if no free chunk is long enough. */
  public int allocate(int length) {
    int before = Address.NULL;
    int chunk = firstFree;
    while (chunk != Address.NULL && lengthOf(chunk) < length) {
      before = chunk;
      chunk = nextOf(chunk);
    }
    if (chunk == Address.NULL) {
      return Address.NULL;
    }
    take(before, chunk, length);
    return chunk;
  }

  /**
   * Takes the front of a free chunk, which is long enough. What is left over behind it becomes a
   * free chunk and has its place in the list; a rest of less than {@link #LEAST_CHUNK} words is
   * taken, too.
   *
   * @param before the free chunk before it in the list; null if it is the first
   */
  private void take(int before, int chunk, int length) {
    // solution begins
    int follower = nextOf(chunk);
    int rest = lengthOf(chunk) - length;
    if (rest >= LEAST_CHUNK) {
      setChunk(chunk + length, rest, follower);
      follower = chunk + length;
      memory.set(chunk + LENGTH, length);
    }
    setNext(before, follower);
    // starter instead
    // setNext(before, nextOf(chunk)); // the whole chunk is taken, however long it is
    // solution ends
  }

  /** Puts a chunk that was allocated at the front of the list. */
  public void free(int chunk) {
    setChunk(chunk, lengthOf(chunk), firstFree);
    firstFree = chunk;
  }

  /** The first free chunk; null if there is none. */
  public int firstFree() {
    return firstFree;
  }

  /** The length of a chunk. */
  public int lengthOf(int chunk) {
    return memory.get(chunk + LENGTH);
  }

  /** The free chunk after this one in the list; null if it is the last. */
  public int nextOf(int chunk) {
    return memory.get(chunk + NEXT);
  }

  private void setChunk(int chunk, int length, int next) {
    memory.set(chunk + LENGTH, length);
    memory.set(chunk + NEXT, next);
  }

  /** Lets the list go on with {@code next} after {@code before}, or begin with it. */
  private void setNext(int before, int next) {
    if (before == Address.NULL) {
      firstFree = next;
    } else {
      memory.set(before + NEXT, next);
    }
  }
}

package dev.managedheap.exercises.coalesce;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;

/**
 * First fit with coalescing. The region is cut into chunks without gaps. Word 0 of a chunk holds
 * its length; word 1 of a free one the address of the next free chunk, or null. The list is in the
 * order of addresses, and no two of its chunks touch. Addresses and lengths count words; a length
 * is a multiple of four, and includes word 0 and word 1.
 */
public final class Coalesce {
  private static final int LENGTH = 0;
  private static final int NEXT = 1;
  private static final int LEAST_CHUNK = 8;

  private final Memory memory;
  private int firstFree;

  /** Begins with one free chunk: the whole region. */
  public Coalesce(Memory memory, int region, int length) {
    this.memory = memory;
    this.firstFree = region;
    setChunk(region, length, Address.NULL);
  }

  /**
   * Puts an allocated chunk into the list, at its place in the order of addresses, and merges it
   * with the free chunks that it touches.
   */
  public void free(int chunk) {
    int before = lastFreeBelow(chunk);
    // solution begins
    int after = before == Address.NULL ? firstFree : nextOf(before);
    setChunk(chunk, lengthOf(chunk), after);
    setNext(before, chunk);
    mergeWithNext(chunk);
    if (before != Address.NULL) {
      mergeWithNext(before);
    }
    // starter instead
    // setChunk(chunk, lengthOf(chunk), firstFree); // at the front, wherever it belongs
    // firstFree = chunk;
    // solution ends
  }

  // solution begins
  private void mergeWithNext(int chunk) {
    int next = nextOf(chunk);
    if (chunk + lengthOf(chunk) == next) {
      setChunk(chunk, lengthOf(chunk) + lengthOf(next), nextOf(next));
    }
  }

  // starter instead
  // solution ends
  /** The last free chunk of the list that lies below the address; null if there is none. */
  private int lastFreeBelow(int address) {
    int last = Address.NULL;
    for (int free = firstFree; free != Address.NULL && free < address; free = nextOf(free)) {
      last = free;
    }
    return last;
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
    int follower = nextOf(chunk);
    int rest = lengthOf(chunk) - length;
    if (rest >= LEAST_CHUNK) {
      setChunk(chunk + length, rest, follower);
      follower = chunk + length;
      memory.set(chunk + LENGTH, length);
    }
    setNext(before, follower);
    return chunk;
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

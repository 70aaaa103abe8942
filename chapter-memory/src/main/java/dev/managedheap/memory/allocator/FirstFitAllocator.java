package dev.managedheap.memory.allocator;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressBits;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import java.util.Map;
import java.util.TreeMap;

/**
 * A free list: first fit, in address order, with coalescing (Knuth, The Art of Computer Programming
 * 1, section 2.5; Kernighan and Ritchie, The C Programming Language, section 8.7).
 *
 * <p>It promises what {@link Allocator} says, serves blocks of any size, gives a region back to the
 * system as soon as it is wholly free, and throws on bad input with nothing changed.
 *
 * <p>Every region is cut into chunks, without gaps. A chunk is a header of four words and the room
 * behind it:
 *
 * <pre>
 *   word 0   the length of the chunk, in words, header included
 *   word 1   free: the next free chunk, or null;  allocated: not used
 *   word 2, 3   not used: they keep what follows at a multiple of 16 bytes
 *   word 4…  the block, when allocated
 * </pre>
 *
 * <p>The free chunks form a list in ascending order of address. To allocate, take the first that is
 * long enough, and cut off what is too much. To free, walk to the place in the list, put the chunk
 * there, and merge it with the neighbours that it touches ({@code MS-15 COALESCE}).
 *
 * <p>Units: addresses and lengths count words, sizes count bytes.
 */
// tag::fields[]
public final class FirstFitAllocator implements Allocator {
  /** The least bytes of a region: 256 KiB. */
  public static final int REGION_BYTES = 256 * 1024;

  static final int LENGTH = 0;
  static final int NEXT = 1;
  static final int HEADER_WORDS = 4;

  /** A rest smaller than this stays with the block: a header, and the smallest room. */
  private static final int LEAST_CHUNK_WORDS = 2 * HEADER_WORDS;

  private final SystemMemory system;
  private final Memory memory;
  private final AddressBits cells;
  private final TreeMap<Integer, Integer> regions = new TreeMap<>();

  /** Where a block ever began, freed or not: to say of a bad address what it is. */
  private final AddressBits beginnings = new AddressBits();

  private int firstFree = Address.NULL;

  /** Takes its regions from this system. */
  public FirstFitAllocator(SystemMemory system) {
    this.system = system;
    this.memory = system.memory();
    this.cells = system.cells();
  }

  // end::fields[]

  // tag::allocate[]
  @Override
  public int allocate(int bytes) {
    int length = HEADER_WORDS + BlockSize.toWords(bytes);
    int before = Address.NULL;
    int chunk = firstFree;
    while (chunk != Address.NULL && length(chunk) < length) {
      before = chunk;
      chunk = nextFree(chunk);
    }
    if (chunk == Address.NULL) {
      chunk = takeRegion(length);
      before = lastFreeBelow(chunk);
    }
    return takeFrom(before, chunk, length);
  }

  // end::allocate[]

  // tag::take-from[]
  /** Takes the front of a free chunk; the rest, if it is worth it, is a free chunk in its place. */
  private int takeFrom(int before, int chunk, int length) {
    int rest = length(chunk) - length;
    int follower = nextFree(chunk);
    if (rest >= LEAST_CHUNK_WORDS) {
      setChunk(chunk + length, rest, follower);
      follower = chunk + length;
      memory.set(chunk + LENGTH, length);
    }
    setNextFree(before, follower);
    cells.add(chunk + HEADER_WORDS);
    beginnings.add(chunk + HEADER_WORDS);
    return chunk + HEADER_WORDS;
  }

  // end::take-from[]

  // tag::free[]
  @Override
  public void free(int address) {
    requireAllocated(address);
    cells.remove(address);
    int chunk = address - HEADER_WORDS;
    int before = lastFreeBelow(chunk);
    setChunk(chunk, length(chunk), before == Address.NULL ? firstFree : nextFree(before));
    setNextFree(before, chunk);
    coalesce(chunk);
    int merged = coalesce(before) ? before : chunk;
    releaseIfWholeRegion(merged);
  }

  // end::free[]

  // tag::coalesce[]
  /** Merges a free chunk with the next one if the two touch and lie in the same region. */
  private boolean coalesce(int chunk) {
    if (chunk == Address.NULL) {
      return false;
    }
    int follower = nextFree(chunk);
    if (chunk + length(chunk) != follower || regions.containsKey(follower)) {
      return false;
    }
    setChunk(chunk, length(chunk) + length(follower), nextFree(follower));
    return true;
  }

  // end::coalesce[]

  // tag::regions[]
  private int takeRegion(int length) {
    int bytes = BlockSize.toRegionBytes(length, REGION_BYTES);
    int region = system.reserve(bytes, SystemMemory.PAGE_BYTES);
    int words = bytes / Memory.WORD_BYTES;
    regions.put(region, words);
    beginnings.growTo(region + words);
    int before = lastFreeBelow(region);
    setChunk(region, words, before == Address.NULL ? firstFree : nextFree(before));
    setNextFree(before, region);
    return region;
  }

  private void releaseIfWholeRegion(int chunk) {
    Integer words = regions.get(chunk);
    if (words != null && words == length(chunk)) {
      setNextFree(lastFreeBelow(chunk), nextFree(chunk));
      regions.remove(chunk);
      system.release(chunk);
    }
  }

  /** Forgets every block, and gives every region back to the system. */
  public void freeAll() {
    regions.keySet().forEach(system::release);
    regions.clear();
    firstFree = Address.NULL;
  }

  // end::regions[]

  // tag::list[]
  /** The last free chunk below the address; null if there is none. */
  private int lastFreeBelow(int address) {
    int last = Address.NULL;
    for (int chunk = firstFree; chunk != Address.NULL && chunk < address; chunk = nextFree(chunk)) {
      last = chunk;
    }
    return last;
  }

  private void setChunk(int chunk, int length, int next) {
    memory.set(chunk + LENGTH, length);
    memory.set(chunk + NEXT, next);
  }

  /** Links the chunk behind another free chunk, or at the head of the list behind null. */
  private void setNextFree(int before, int chunk) {
    if (before == Address.NULL) {
      firstFree = chunk;
    } else {
      memory.set(before + NEXT, chunk);
    }
  }

  private int length(int chunk) {
    return memory.get(chunk + LENGTH);
  }

  private int nextFree(int chunk) {
    return memory.get(chunk + NEXT);
  }

  // end::list[]

  // tag::size-of[]
  @Override
  public int sizeOf(int address) {
    requireAllocated(address);
    return (length(address - HEADER_WORDS) - HEADER_WORDS) * Memory.WORD_BYTES;
  }

  @Override
  public boolean owns(int address) {
    var region = regions.floorEntry(address);
    return region != null && address < region.getKey() + region.getValue();
  }

  /** The head of the free list, for the verifier. */
  int firstFree() {
    return firstFree;
  }

  /** The regions, each with its length in words, for the verifier. */
  Map<Integer, Integer> regions() {
    return regions;
  }

  private void requireAllocated(int address) {
    if (!cells.contains(address) || !owns(address)) {
      throw BadAddress.explain(this, cells, beginnings, address);
    }
  }
  // end::size-of[]
}

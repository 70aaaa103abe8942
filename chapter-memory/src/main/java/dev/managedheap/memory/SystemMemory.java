package dev.managedheap.memory;

import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.seam.HeapWatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The system below the heap: it gives regions of memory and takes them back, as {@code mmap} and
 * {@code munmap} do. An allocator asks it for arenas.
 *
 * <p>It promises that a region lies at a multiple of the alignment asked for and overlaps no other;
 * that the sum of all given regions never exceeds the limit; and that its account is exact: {@link
 * #reservedBytes} is the sum of the regions that are given now.
 *
 * <p>Units: sizes count bytes, addresses count words. The lowest gap that fits is given (first
 * fit), so that the same requests give the same addresses ({@code PA-28 DETERMINISM}). The first
 * page is never given: it holds the address null.
 *
 * <p>The heap's memory and the register of its allocated cells live here, since both are as large
 * as what the system gives.
 */
// tag::fields[]
public final class SystemMemory {
  /** The bytes of a page; sizes and alignments are multiples of it. */
  public static final int PAGE_BYTES = Memory.PAGE_WORDS * Memory.WORD_BYTES;

  /** The largest limit: all of memory, the page that is never given included. */
  public static final long LARGEST_LIMIT_BYTES = (long) Memory.WORD_BYTES * Memory.MOST_WORDS;

  /** The most bytes of one region: whole pages, and a size is an {@code int}. */
  public static final int LARGEST_REGION_BYTES = Integer.MAX_VALUE / PAGE_BYTES * PAGE_BYTES;

  private final Memory memory = new Memory();
  private final AddressBits cells = new AddressBits();
  private final List<AddressWords> besides = new ArrayList<>();
  private final TreeMap<Integer, Integer> regions = new TreeMap<>();
  private final long limitBytes;
  private final long spaceWords;
  private final HeapWatcher watcher;

  private long reservedBytes;
  private long peakBytes;
  private long reservations;
  private long releases;

  // end::fields[]

  // tag::limits[]
  /** A system with as much memory as there can be, and nobody watching. */
  public SystemMemory() {
    this(LARGEST_LIMIT_BYTES, HeapWatcher.NOBODY);
  }

  /**
   * A system that gives at most this much at any time.
   *
   * @throws BadSizeException if the limit is negative or more than {@link #LARGEST_LIMIT_BYTES}
   */
  public SystemMemory(long limitBytes, HeapWatcher watcher) {
    this(limitBytes, LARGEST_LIMIT_BYTES, watcher);
  }

  /** A system whose addresses end after so many bytes. */
  SystemMemory(long limitBytes, long spaceBytes, HeapWatcher watcher) {
    if (limitBytes < 0 || limitBytes > LARGEST_LIMIT_BYTES) {
      throw new BadSizeException(
          "a limit of " + limitBytes + " bytes: 0 to " + LARGEST_LIMIT_BYTES);
    }
    this.limitBytes = limitBytes;
    this.spaceWords = spaceBytes / Memory.WORD_BYTES;
    this.watcher = watcher;
  }

  // end::limits[]

  // tag::reserve[]
  /**
   * Gives a region. What its words hold is not said: they are to be written before they are read.
   * With Java assertions on, they are filled with a pattern, so that no test can rely on zeros.
   *
   * @param bytes its size, a positive multiple of the page
   * @param alignment in bytes, a power of two and a multiple of the page
   * @return the address of its first word
   * @throws BadSizeException if size or alignment is not as said; nothing is changed
   * @throws NoMemoryException if the limit would be passed, if no gap is large enough, or if Java
   *     has no memory; nothing is changed
   */
  public int reserve(int bytes, int alignment) {
    if (bytes <= 0 || bytes % PAGE_BYTES != 0) {
      throw new BadSizeException("a region of " + bytes + " bytes: no multiple of " + PAGE_BYTES);
    }
    if (alignment < PAGE_BYTES || Integer.bitCount(alignment) != 1) {
      throw new BadSizeException(
          "an alignment of " + alignment + " bytes: no power of two from " + PAGE_BYTES + " on");
    }
    if (reservedBytes + bytes > limitBytes) {
      throw new NoMemoryException(bytes, remainingBytes());
    }
    int length = bytes / Memory.WORD_BYTES;
    int address = lowestGap(length, alignment / Memory.WORD_BYTES, bytes);
    growTo(address + length, bytes);
    memory.reserve(address, length);
    regions.put(address, length);
    reservedBytes += bytes;
    peakBytes = Math.max(peakBytes, reservedBytes);
    reservations++;
    watcher.reserved(address, bytes);
    return address;
  }

  // end::reserve[]

  // tag::grow[]
  /** Memory is an array of Java, whose own heap may have no room for it. */
  private void growTo(int end, int bytes) {
    try {
      memory.growTo(end);
      cells.growTo(memory.length());
      for (AddressWords words : besides) {
        words.growTo(memory.length());
      }
    } catch (OutOfMemoryError full) {
      throw new NoMemoryException(bytes, "Java has no room for an array that holds them");
    }
  }

  // end::grow[]

  // tag::lowest-gap[]
  private int lowestGap(int length, int alignment, int bytes) {
    long candidate = alignUp(Memory.PAGE_WORDS, alignment);
    for (Map.Entry<Integer, Integer> region : regions.entrySet()) {
      if (candidate + length <= region.getKey()) {
        break;
      }
      candidate = Math.max(candidate, alignUp(region.getKey() + region.getValue(), alignment));
    }
    if (candidate + length > spaceWords) {
      throw new NoMemoryException(
          bytes, "the system has " + remainingBytes() + " bytes left, but not in one piece");
    }
    return (int) candidate;
  }

  private static long alignUp(long address, int alignment) {
    return (address + alignment - 1) & -(long) alignment;
  }

  // end::lowest-gap[]

  // tag::release[]
  /**
   * Takes a region back. It must not be read again: see {@link Memory}.
   *
   * @throws ForeignAddressException if no region that is given now begins at the address; nothing
   *     is changed
   */
  public void release(int address) {
    Integer length = regions.get(address);
    if (length == null) {
      throw new ForeignAddressException(address, "no region of the system begins here");
    }
    regions.remove(address);
    memory.release(address, length);
    cells.clear(address, length);
    int bytes = length * Memory.WORD_BYTES;
    reservedBytes -= bytes;
    releases++;
    watcher.released(address, bytes);
  }

  // end::release[]

  // tag::account[]
  /** The words themselves. */
  public Memory memory() {
    return memory;
  }

  /**
   * The register of allocated cells: a bit is set exactly where an allocated block begins.
   * Allocators write it; a sweep reads it.
   */
  public AddressBits cells() {
    return cells;
  }

  /** A new word beside each 16 bytes of memory, for whoever keeps notes of objects. */
  public AddressWords newWords() {
    AddressWords words = new AddressWords();
    words.growTo(memory.length());
    besides.add(words);
    return words;
  }

  /** Bytes that can still be given, though perhaps not in one piece. */
  public long remainingBytes() {
    return limitBytes - reservedBytes;
  }

  /** Bytes given now. */
  public long reservedBytes() {
    return reservedBytes;
  }

  /** The most bytes that were given at any time. */
  public long peakBytes() {
    return peakBytes;
  }

  /** How many regions were ever given. */
  public long reservations() {
    return reservations;
  }

  /** How many regions were ever taken back. */
  public long releases() {
    return releases;
  }
  // end::account[]
}

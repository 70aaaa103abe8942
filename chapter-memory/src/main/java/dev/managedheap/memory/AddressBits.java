package dev.managedheap.memory;

import java.util.Arrays;

/**
 * A set of addresses: one bit for each 16 bytes of memory. It serves as the register of allocated
 * cells and as the mark bits of a collector; with both, a sweep decides over 32 cells in one step.
 *
 * <p>Only multiples of {@link #GRANULE_WORDS} can stand in it: every block begins at one ({@code
 * PA-3 ALIGN}). Units: addresses count words.
 */
// tag::fields[]
public final class AddressBits {
  /** The words of a granule: 4 words, 16 bytes. */
  public static final int GRANULE_WORDS = 4;

  /** The words of memory for which one word of bits stands. */
  public static final int WORDS_PER_CHUNK = 32 * GRANULE_WORDS;

  private static final int CHUNK_SHIFT = 7;
  private static final int GRANULE_SHIFT = 2;

  private int[] bits = new int[0];

  /** An empty set, with room for nothing: see {@link #growTo}. */
  public AddressBits() {}

  /** Makes room for all addresses below the length; what stands in the set stays. */
  public void growTo(int length) {
    int needed = (length + WORDS_PER_CHUNK - 1) >>> CHUNK_SHIFT;
    if (needed > bits.length) {
      bits = Arrays.copyOf(bits, needed);
    }
  }

  // end::fields[]

  // tag::add-remove[]
  /** Puts the address into the set. */
  public void add(int address) {
    bits[address >>> CHUNK_SHIFT] |= 1 << (address >>> GRANULE_SHIFT);
  }

  /**
   * Takes the address out of the set, which has room for it, and tells whether it was there: one
   * within a granule never is.
   */
  public boolean remove(int address) {
    int chunk = address >>> CHUNK_SHIFT;
    int bit = 1 << (address >>> GRANULE_SHIFT);
    boolean present = (bits[chunk] & bit) != 0 && (address & (GRANULE_WORDS - 1)) == 0;
    if (present) {
      bits[chunk] &= ~bit;
    }
    return present;
  }

  /** Tells whether the address is in the set; any {@code int} may be asked for. */
  public boolean contains(int address) {
    int chunk = address >>> CHUNK_SHIFT;
    return (address & (GRANULE_WORDS - 1)) == 0
        && chunk < bits.length
        && (bits[chunk] & (1 << (address >>> GRANULE_SHIFT))) != 0;
  }

  // end::add-remove[]

  // tag::add-if-absent[]
  /**
   * Puts the address into the set and tells whether it was new there: 1 if so, otherwise 0. A
   * number, so that a marker can add it to the length of its queue without a branch.
   */
  public int addIfAbsent(int address) {
    int chunk = address >>> CHUNK_SHIFT;
    int before = bits[chunk];
    bits[chunk] = before | 1 << (address >>> GRANULE_SHIFT);
    return ~(before >>> (address >>> GRANULE_SHIFT)) & 1;
  }

  // end::add-if-absent[]

  // tag::next[]
  /** The lowest address of the set that is at or above the given one; null if there is none. */
  public int next(int from) {
    int first = (from + GRANULE_WORDS - 1) & -GRANULE_WORDS;
    int chunk = first >>> CHUNK_SHIFT;
    if (chunk >= bits.length) {
      return Address.NULL;
    }
    int rest = bits[chunk] & (-1 << (first >>> GRANULE_SHIFT));
    while (rest == 0) {
      chunk++;
      if (chunk == bits.length) {
        return Address.NULL;
      }
      rest = bits[chunk];
    }
    return addressOf(chunk, Integer.numberOfTrailingZeros(rest));
  }

  // end::next[]

  // tag::previous[]
  /** The highest address of the set that is at or below the given one; null if there is none. */
  public int previous(int from) {
    int chunk = Math.min(from >>> CHUNK_SHIFT, bits.length - 1);
    int rest = chunk < 0 ? 0 : bits[chunk];
    if (chunk == from >>> CHUNK_SHIFT) {
      rest &= -1 >>> (31 - ((from >>> GRANULE_SHIFT) & 31));
    }
    while (rest == 0) {
      chunk--;
      if (chunk < 0) {
        return Address.NULL;
      }
      rest = bits[chunk];
    }
    return addressOf(chunk, 31 - Integer.numberOfLeadingZeros(rest));
  }

  // end::previous[]

  // tag::chunks[]
  /** Takes all addresses of a range out of the set; its ends lie on chunks. */
  void clear(int address, int length) {
    Arrays.fill(bits, address >>> CHUNK_SHIFT, (address + length) >>> CHUNK_SHIFT, 0);
  }

  /** Empties the set. */
  public void clear() {
    Arrays.fill(bits, 0);
  }

  /** How many chunks of 32 granules the set has room for. */
  public int chunks() {
    return bits.length;
  }

  /** The bits of a chunk; bit i stands for {@link #addressOf addressOf(chunk, i)}. */
  public int chunk(int index) {
    return bits[index];
  }

  /** The address for which a bit of a chunk stands. */
  public static int addressOf(int chunk, int bit) {
    return (chunk << CHUNK_SHIFT) + (bit << GRANULE_SHIFT);
  }

  /** How many addresses are in the set. */
  public int size() {
    int size = 0;
    for (int chunk : bits) {
      size += Integer.bitCount(chunk);
    }
    return size;
  }
  // end::chunks[]
}

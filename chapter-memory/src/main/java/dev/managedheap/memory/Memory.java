package dev.managedheap.memory;

import dev.managedheap.memory.error.UnreservedAddressException;
import java.util.Arrays;

/**
 * The memory: an array of 32-bit words. An address is the index of a word; address 0 is null, and
 * the word there belongs to nobody.
 *
 * <p>Units: addresses and lengths count <em>words</em> here. (Sizes of blocks, everywhere else,
 * count bytes.)
 *
 * <p>What may be read is decided by {@link SystemMemory}, which reserves and releases pages of this
 * array. With Java assertions on ({@code -ea}, as in every test), a read or write outside the
 * reserved pages throws {@link UnreservedAddressException}, so that an arena that was given back is
 * never used again; with assertions off, the check costs nothing. Only {@link #peek} may look
 * there.
 *
 * <p>There is one flat array, and one implementation. An array for each arena is no faster, and a
 * second implementation behind an interface makes every access dearer.
 */
// tag::units[]
public final class Memory {
  /** The bytes of a word. */
  public static final int WORD_BYTES = 4;

  /** The words of a page, the unit in which the system gives memory: 1,024 words, 4 KiB. */
  public static final int PAGE_WORDS = 1024;

  /** The most words that there can be: 2^30, which are 4 GiB. */
  public static final int MOST_WORDS = 1 << 30;

  private static final int PAGE_SHIFT = 10;

  /** What a page is filled with when it is given, while assertions are on. */
  private static final int UNWRITTEN = 0xCDCD_CDCD;

  /** What a page is filled with when it is taken back, while assertions are on. */
  private static final int RELEASED = 0xDEAD_DEAD;

  // end::units[]

  // tag::words[]
  private int[] words = new int[PAGE_WORDS];
  private boolean[] reserved = new boolean[1];

  /** Only the system makes memory. */
  Memory() {}

  // end::words[]

  // tag::get-set[]
  /** Reads the word at the address. */
  public int get(int address) {
    assert isReservedOrThrow(address);
    return words[address];
  }

  /** Writes the word at the address. */
  public void set(int address, int value) {
    assert isReservedOrThrow(address);
    words[address] = value;
  }

  // end::get-set[]

  // tag::peek[]
  /**
   * Reads the word at the address for the processor's cache alone: it need not be reserved, and
   * what comes back means nothing. Beyond the array it is 0.
   */
  public int peek(int address) {
    return address < words.length ? words[address] : 0;
  }

  // end::peek[]

  // tag::fill-copy[]
  /** Writes the value to every word from the address on. */
  public void fill(int address, int length, int value) {
    assert length == 0 || (isReservedOrThrow(address) && isReservedOrThrow(address + length - 1));
    Arrays.fill(words, address, address + length, value);
  }

  /** Copies words; the two ranges may overlap. */
  public void copy(int from, int to, int length) {
    assert length == 0 || (isReservedOrThrow(from) && isReservedOrThrow(from + length - 1));
    assert length == 0 || (isReservedOrThrow(to) && isReservedOrThrow(to + length - 1));
    System.arraycopy(words, from, words, to, length);
  }

  // end::fill-copy[]

  // tag::is-reserved[]
  /** Tells whether the system has reserved the page of this address. */
  public boolean isReserved(int address) {
    int page = address >>> PAGE_SHIFT;
    return page < reserved.length && reserved[page];
  }

  /** The words of the array, reserved or not. No address reaches beyond it. */
  public int length() {
    return words.length;
  }

  // end::is-reserved[]

  // tag::reserve[]
  /** Lets the array reach at least so far, or throws what Java throws, with nothing changed. */
  void growTo(int end) {
    if (end > words.length) {
      int grown = Math.max(end, (int) Math.min(2L * words.length, MOST_WORDS));
      boolean[] reservedThen = Arrays.copyOf(reserved, (grown >>> PAGE_SHIFT) + 1);
      words = Arrays.copyOf(words, grown);
      reserved = reservedThen;
    }
  }

  /** Makes whole pages readable, to which the array reaches. */
  void reserve(int address, int length) {
    setReserved(address, length, true, UNWRITTEN);
  }

  /** Makes whole pages unreadable. */
  void release(int address, int length) {
    setReserved(address, length, false, RELEASED);
  }

  private void setReserved(int address, int length, boolean isReserved, int filling) {
    Arrays.fill(reserved, address >>> PAGE_SHIFT, (address + length) >>> PAGE_SHIFT, isReserved);
    assert fillPages(address, length, filling);
  }

  // end::reserve[]

  // tag::check[]
  private boolean fillPages(int address, int length, int value) {
    Arrays.fill(words, address, address + length, value);
    return true;
  }

  private boolean isReservedOrThrow(int address) {
    if (!isReserved(address)) {
      throw new UnreservedAddressException(address);
    }
    return true;
  }
  // end::check[]
}

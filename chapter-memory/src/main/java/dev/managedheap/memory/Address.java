package dev.managedheap.memory;

/**
 * Addresses as people read them. An address counts words; times four it is the byte address, which
 * is what listings, figures and error messages show.
 */
// tag::show[]
public final class Address {
  /** The address of nothing. */
  public static final int NULL = 0;

  private Address() {}

  /** The byte address of a word. */
  public static long toBytes(int address) {
    return (long) address * Memory.WORD_BYTES;
  }

  /** Writes an address as {@code 0x00010040}, in bytes; null as {@code null}. */
  public static String show(int address) {
    if (address == NULL) {
      return "null";
    }
    if (address < 0) {
      return "word " + address;
    }
    String hex = Long.toHexString(toBytes(address));
    return "0x" + "0".repeat(Math.max(0, 8 - hex.length())) + hex;
  }
  // end::show[]
}

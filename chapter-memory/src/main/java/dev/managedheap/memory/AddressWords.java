package dev.managedheap.memory;

import java.util.Arrays;

/**
 * A word beside each 16 bytes of memory, for whoever has something to note of each object: its
 * place in a list, a link, a count of his own. What only some need so takes no room in the objects
 * of all others; and where many objects are asked in no order, a quarter of the memory is reached
 * into. (The literature calls it side metadata.)
 *
 * <p>It comes from {@link SystemMemory#newWords}, and grows with the memory: to write a word never
 * needs memory. A word is 0 until it is written. It does not know of objects: whoever writes it for
 * an object sets it back to 0 before the object is freed. Only multiples of {@link
 * AddressBits#GRANULE_WORDS} have a word of their own: every block begins at one ({@code PA-3
 * ALIGN}). Units: addresses count words.
 */
// tag::words[]
public final class AddressWords {
  private static final int GRANULE_SHIFT = 2;

  private int[] words = new int[0];

  /** Only the system makes words. */
  AddressWords() {}

  /** Makes room for all addresses below the length; what was written stays. */
  void growTo(int length) {
    int needed = (length + AddressBits.GRANULE_WORDS - 1) >>> GRANULE_SHIFT;
    if (needed > words.length) {
      words = Arrays.copyOf(words, needed);
    }
  }

  /** The word beside the address. */
  public int get(int address) {
    return words[address >>> GRANULE_SHIFT];
  }

  /** Writes the word beside the address. */
  public void set(int address, int value) {
    words[address >>> GRANULE_SHIFT] = value;
  }
}
// end::words[]

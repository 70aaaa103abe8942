package dev.managedheap.marksweep.cycle;

/**
 * Where a tracked object stands, in one word, the one that the collector has beside it: one more
 * than the number of the list in the upper 3 bits, the index in the list in the 29 bits below. So
 * no place is 0, which says that the object is untracked.
 *
 * <p>29 bits are enough for any list that a machine can hold: its objects, four words long or
 * longer, would fill 8 GiB, all that addresses reach, before the places were used up.
 */
final class Place {
  /** The word of an untracked object. */
  static final int NONE = 0;

  /** The greatest number of a list. */
  static final int LAST_LIST = 6;

  private static final int INDEX_BITS = 29;

  private Place() {}

  static int of(int list, int index) {
    return (list + 1) << INDEX_BITS | index;
  }

  /** The number of the list; -1 if the word names no place. */
  static int list(int place) {
    return (place >>> INDEX_BITS) - 1;
  }

  static int index(int place) {
    return place & ((1 << INDEX_BITS) - 1);
  }
}

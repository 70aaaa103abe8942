package dev.managedheap.marksweep.cycle;

/**
 * What the word beside an object says, which belongs to the cycle collector: where a tracked object
 * stands, or, while it is examined, what is left of a copy of its count.
 *
 * <pre>
 *   0                          untracked
 *   bit 31 clear               a place: one more than the number of the list in bits 28-30, the
 *                              index in the list below
 *   bit 31 set                 a candidate: gc_refs in bits 0-30
 * </pre>
 *
 * <p>A list has at most 2^28 entries: as many of the smallest objects, of 16 bytes, would fill all
 * of memory, of which a page is never given.
 */
final class Place {
  /** The word of an untracked object. */
  static final int NONE = 0;

  /** The greatest number of a list. */
  static final int LAST_LIST = 6;

  /** How many entries a list can have. */
  static final int MOST_ENTRIES = 1 << 28;

  private static final int INDEX_BITS = 28;
  private static final int CANDIDATE = 1 << 31;

  private Place() {}

  static int of(int list, int index) {
    assert index < MOST_ENTRIES;
    return (list + 1) << INDEX_BITS | index;
  }

  /** The number of the list; -1 if the word names no place. */
  static int list(int word) {
    return word < 0 ? -1 : (word >>> INDEX_BITS) - 1;
  }

  static int index(int place) {
    return place & (MOST_ENTRIES - 1);
  }

  /** The word of a candidate. */
  static int candidate(int references) {
    return CANDIDATE | references;
  }

  static boolean isCandidate(int word) {
    return word < 0;
  }

  /** What is left of the copy of a candidate's count. */
  static int references(int candidate) {
    return candidate & ~CANDIDATE;
  }
}

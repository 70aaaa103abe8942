package dev.managedheap.capstone;

/**
 * What the collections of one generation have come to: {@code gc.get_stats} of CPython 3.13.
 *
 * @param collections how many there were
 * @param collected how many objects they found unreachable and freed
 * @param uncollectable how many objects they found unreachable and could not free: none, since
 *     there are no finalizers of the old kind
 */
public record CollectionStatistics(int collections, int collected, int uncollectable) {
  /** No collections yet. */
  static final CollectionStatistics NONE = new CollectionStatistics(0, 0, 0);

  /** With one collection more, which collected so many objects. */
  CollectionStatistics plus(int found) {
    return new CollectionStatistics(collections + 1, collected + found, uncollectable);
  }
}

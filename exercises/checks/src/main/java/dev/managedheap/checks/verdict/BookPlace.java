package dev.managedheap.checks.verdict;

/**
 * A place in the book.
 *
 * @param page the page without its ending, such as {@code memory} or {@code invariants}
 * @param anchor in the page
 */
public record BookPlace(String page, String anchor) {
  /** As in {@code memory.html#memory-round}. */
  public String address() {
    return page + ".html#" + anchor;
  }

  @Override
  public String toString() {
    return "the book, chapter \"%s\", %s".formatted(page, anchor);
  }
}

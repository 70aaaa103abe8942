package dev.managedheap.benchmarks.compare;

/** A side did not do what it was asked, or not what another side did: nothing can be compared. */
final class BrokenSideException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenSideException(String why) {
    super(why);
  }
}

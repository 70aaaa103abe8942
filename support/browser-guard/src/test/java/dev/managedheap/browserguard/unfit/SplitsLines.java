package dev.managedheap.browserguard.unfit;

/** Calls a method that TeaVM lacks. */
final class SplitsLines {
  private SplitsLines() {}

  long lines(String text) {
    return text.lines().count();
  }
}

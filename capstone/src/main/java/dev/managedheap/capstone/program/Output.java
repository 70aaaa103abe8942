package dev.managedheap.capstone.program;

/** Where the outcome of a heap program goes, a line at a time, in the order in which it happens. */
@FunctionalInterface
public interface Output {
  /** Takes one line, without its end. */
  void line(String text);
}

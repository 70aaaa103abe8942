package dev.managedheap.benchmarks.compare;

import java.util.List;

/** Something that a comparison needs is missing. */
final class MissingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final transient List<String> remedies;

  /**
   * Something is missing.
   *
   * @param what what, in one sentence without a stop
   * @param remedies how to get it, a line for each system
   */
  MissingException(String what, List<String> remedies) {
    super(what);
    this.what = what;
    this.remedies = List.copyOf(remedies);
  }

  /** What is missing. */
  String what() {
    return what;
  }

  /** How to get it, a line for each system. */
  List<String> remedies() {
    return remedies;
  }
}

package dev.managedheap.checks.layout;

/** What a learner is asked to do. */
public enum Kind {
  /** Fill in a method, so that the properties hold. */
  MAKE_IT_WORK("make it work"),
  /** Write a property that holds on every correct version and fails on every planted bug. */
  CATCH_IT("catch it");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** The kind as an exercise's page writes it. */
  public String words() {
    return words;
  }
}

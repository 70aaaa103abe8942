package dev.managedheap.memory.object;

/** What an object is: it says how its slots are to be read. */
public enum Kind {
  /** A node whose slots can be stored into. */
  NODE(1, true),
  /** An object whose words are no references; no collector looks into it. */
  ATOM(2, false);

  private static final Kind[] BY_NUMBER = {NODE, ATOM};

  private final int code;
  private final boolean holdsReferences;

  Kind(int number, boolean holdsReferences) {
    this.code = number << 1 | (holdsReferences ? Header.HOLDS_REFERENCES : 0);
    this.holdsReferences = holdsReferences;
  }

  /** Tells whether the slots hold addresses of objects. */
  public boolean holdsReferences() {
    return holdsReferences;
  }

  /** The number that stands for the kind in a header; it is odd if the slots hold references. */
  int code() {
    return code;
  }

  /** The kind that a number stands for. */
  static Kind of(int code) {
    return BY_NUMBER[(code >>> 1) - 1];
  }
}

package dev.managedheap.benchmarks.compare;

/** Who does a work: a part of ours, of CPython, or of the system. */
public enum Side {
  /** Our pools, as CPython links them. */
  POOLS_FRONT("pools-front", Home.OURS, "our pools, front"),
  /** Our pools, with the better end of the list. */
  POOLS_BACK("pools-back", Home.OURS, "our pools, back"),
  /** CPython's pools. */
  PYMALLOC("pymalloc", Home.PYTHON, "PyObject_Malloc"),
  /** The allocator of the system. */
  MALLOC("malloc", Home.SYSTEM, "the system's malloc"),
  /** Evans, jemalloc. */
  JEMALLOC("jemalloc", Home.SYSTEM, "jemalloc"),
  /** Leijen, mimalloc. */
  MIMALLOC("mimalloc", Home.SYSTEM, "mimalloc"),

  /** Our counting, over our pools. */
  COUNTING("counting", Home.OURS, "our counting"),
  /** The same, with objects as large as CPython's. */
  COUNTING_PADDED("counting-padded", Home.OURS, "our counting, 64 bytes a node"),
  /** Tuples, which CPython's collector tracks. */
  TUPLES("tuples", Home.PYTHON, "PyTuple"),
  /** Objects of a type in C that the collector does not know. */
  PLAIN("plain", Home.PYTHON, "a type in C, not tracked"),

  /** Mark-sweep as the book first tells it. */
  MARK_SWEEP("mark-sweep", Home.OURS, "our mark-sweep, textbook"),
  /** Mark-sweep with a bitmap and a queue. */
  BITMAP_MARK_SWEEP("bitmap-mark-sweep", Home.OURS, "our mark-sweep, fast"),
  /** Trial deletion. */
  TRIAL_DELETION("trial-deletion", Home.OURS, "our trial deletion"),
  /** CPython's collector, called by {@code gc.collect()}. */
  COLLECT("collect", Home.PYTHON, "gc.collect()"),

  /** The managed heap, all of it. */
  MANAGED_HEAP("managed-heap", Home.OURS, "our managed heap"),
  /** CPython's memory manager, all of it. */
  SCRIPT("script", Home.PYTHON, "CPython, a type in C");

  /** In what a side runs. */
  public enum Home {
    /** A JVM. */
    OURS,
    /** A Python that has loaded our module in C. */
    PYTHON,
    /** A program in C. */
    SYSTEM
  }

  private final String word;
  private final Home home;
  private final String title;

  Side(String word, Home home, String title) {
    this.word = word;
    this.home = home;
    this.title = title;
  }

  /** Its name for a program. */
  public String word() {
    return word;
  }

  /** In what it runs. */
  public Home home() {
    return home;
  }

  /** Its name for a person. */
  public String title() {
    return title;
  }
}

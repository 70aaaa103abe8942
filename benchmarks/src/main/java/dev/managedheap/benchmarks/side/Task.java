package dev.managedheap.benchmarks.side;

/** What a side does with a piece of work. */
interface Task {
  /**
   * Lets the compiler of the JVM see all that will be measured, often enough. It comes first, since
   * the compiler decides by what a method did at its beginning what is rare and what is not.
   */
  void warmUp();

  /** One run that is not measured and says what was done. */
  void check(Says says);

  /** One run, of which the part between start and stop is measured. */
  void run(Stopwatch watch);

  /** Where a check goes: {@code check} must be the same on all sides, {@code fact} may differ. */
  interface Says {
    /** What must be the same on all sides. */
    void check(String name, long value);

    /** What may differ. */
    void fact(String name, long value);
  }
}

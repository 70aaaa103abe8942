package dev.managedheap.checks.verdict;

/** The ways in which a learner's code is stopped before it has an answer. */
public enum Stop {
  /** One case took far more steps than any needs. */
  ENDLESS_LOOP("endless loop"),
  /** All cases together took far more steps than they need. */
  TOO_SLOW("far too slow"),
  /** The code waits for something that does not come. */
  WAITS_FOREVER("waits forever"),
  /** Calls were nested too deep. */
  STACK_OVERFLOW("stack overflow"),
  /** More memory was asked for than there is. */
  OUT_OF_MEMORY("out of memory"),
  /** The code ended the program. */
  EXIT("ends the program"),
  /** More was printed than anybody reads. */
  TOO_MUCH_OUTPUT("prints too much"),
  /** A thread still ran after the last check. */
  THREAD_LEFT("leaves a thread");

  private final String label;

  Stop(String label) {
    this.label = label;
  }

  /** A short name for tables. */
  public String label() {
    return label;
  }
}

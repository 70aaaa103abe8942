package dev.managedheap.checks.run;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows which case is being checked, in which thread, and since when: for the watchdog. */
public final class CaseWatch {
  private long number;
  private boolean noMemory;
  private String property = "";
  private @Nullable CurrentCase current;
  private @Nullable CurrentCase last;

  /**
   * A case that is being checked.
   *
   * @param number counts all cases of a job
   * @param property what should hold, in words
   * @param lines gives the case, as a learner may read it
   * @param thread the thread that checks it
   */
  record CurrentCase(long number, String property, Supplier<List<String>> lines, Thread thread) {}

  synchronized void property(String sentence) {
    property = sentence;
  }

  synchronized void begin(Supplier<List<String>> lines) {
    current = new CurrentCase(++number, property, lines, Thread.currentThread());
    last = current;
  }

  /** The case that was checked last, as a learner may read it; none if there was none. */
  synchronized List<String> lastCase() {
    return last == null ? List.of() : last.lines().get();
  }

  /** A case has found no memory: whatever fails now may fail of that. */
  public synchronized void noMemory() {
    noMemory = true;
  }

  /** Whether a case has found no memory. */
  public synchronized boolean isOutOfMemory() {
    return noMemory;
  }

  /** Nothing of the learner's runs any more. */
  synchronized void end() {
    current = null;
  }

  synchronized @Nullable CurrentCase current() {
    return current;
  }
}

package dev.managedheap.testkit.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A run of properties by a program of ours rather than by a build: it gives the settings, takes the
 * outcomes, and may end the run early.
 *
 * <p>At most one session is open at a time, because jqwik runs one property at a time.
 */
final class PropertySession {
  private static volatile @Nullable PropertySession current;

  private final PropertySettings settings;
  private final int lastCase;
  private final Predicate<PropertyOutcome> enough;
  private final List<PropertyOutcome> outcomes = new ArrayList<>();
  private volatile boolean over;
  private volatile @Nullable OutOfMemoryError noMemory;
  private Consumer<List<Object>> beforeCase = parameters -> {};

  /**
   * Sets up a session.
   *
   * @param lastCase each property ends after this many cases
   * @param enough no property is started after an outcome for which this is true
   */
  PropertySession(PropertySettings settings, int lastCase, Predicate<PropertyOutcome> enough) {
    this.settings = settings;
    this.lastCase = lastCase;
    this.enough = enough;
  }

  /** Tells this listener of each case before it runs, cases of shrinking included. */
  PropertySession telling(Consumer<List<Object>> listener) {
    beforeCase = listener;
    return this;
  }

  /** Keeps the error of a case that found no memory; that needs none. */
  void outOfMemory(OutOfMemoryError error) {
    if (noMemory == null) {
      noMemory = error;
    }
  }

  @Nullable OutOfMemoryError outOfMemory() {
    return noMemory;
  }

  void beforeCase(List<Object> parameters) {
    beforeCase.accept(parameters);
  }

  static @Nullable PropertySession current() {
    return current;
  }

  void open() {
    current = this;
  }

  void close() {
    current = null;
  }

  PropertySettings settings() {
    return settings;
  }

  int lastCase() {
    return lastCase;
  }

  /** Whether no further case or property should start. */
  boolean isOver() {
    return over;
  }

  /** Lets the case that is running be the last. */
  void end() {
    over = true;
  }

  synchronized void add(PropertyOutcome outcome) {
    outcomes.add(outcome);
    if (enough.test(outcome)) {
      over = true;
    }
  }

  synchronized List<PropertyOutcome> outcomes() {
    return List.copyOf(outcomes);
  }
}

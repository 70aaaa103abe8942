package dev.managedheap.testkit.property;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts in how many cases of a property each hard state was reached.
 *
 * <p>A property (or the code that it runs) calls {@link #reached(String)}; the runner shows the
 * counts, and {@link MustReach} demands them. Outside of a property the calls do nothing.
 */
public final class States {
  private static volatile @Nullable States current;

  private final Map<String, Tally> tallies = new TreeMap<>();
  private int cases;

  States() {}

  /** Records that the current case reached the state; a second time in one case adds nothing. */
  public static void reached(String state) {
    States states = current;
    if (states != null) {
      states.add(state);
    }
  }

  /** Records the state if the condition holds. */
  public static void reached(String state, boolean condition) {
    if (condition) {
      reached(state);
    }
  }

  /** Lets these states do the counting, or none. */
  static void count(@Nullable States states) {
    current = states;
  }

  void nextCase() {
    cases++;
  }

  int cases() {
    return cases;
  }

  private void add(String state) {
    Tally tally = tallies.computeIfAbsent(state, name -> new Tally());
    if (tally.lastCase != cases) {
      tally.lastCase = cases;
      tally.count++;
    }
  }

  /** The number of cases by state, in alphabetical order. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    tallies.forEach((state, tally) -> counts.put(state, tally.count));
    return Collections.unmodifiableMap(counts);
  }

  private static final class Tally {
    private int count;
    private int lastCase;
  }
}

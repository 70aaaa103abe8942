package dev.managedheap.experiments.frame;

import java.util.List;

/**
 * An experiment. It measures in counters (visits, bytes, objects) and never in time, and draws its
 * lots from a seed, so its result is the same on every machine and can be checked.
 */
public interface Experiment {
  /** What it asks and expects. */
  Contract contract();

  /** Does it. */
  Result run(Settings settings);

  /**
   * In which points the result has not the expected shape; empty if it has it. With other settings
   * than the standard ones this may well be so: a chain may be too short to overflow the stack.
   */
  List<String> departures(Result result);
}

package dev.managedheap.benchmarks.compare;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was measured of one side in one work.
 *
 * @param group the group
 * @param work the work
 * @param side the side
 * @param time processor time in nanoseconds by the group's unit, over all runs
 * @param wall the median of the time on the wall, likewise
 * @param ratio the median of the rounds' ratios to the reference; empty without it
 * @param ratioLow the least ratio of a round
 * @param ratioHigh the greatest
 * @param goal the most that the ratio should be, if there is a goal
 * @param checks what the side said that all sides must agree on
 * @param facts what else it said
 */
record Row(
    Group group,
    NamedWork work,
    Side side,
    Statistics time,
    double wall,
    OptionalDouble ratio,
    double ratioLow,
    double ratioHigh,
    OptionalDouble goal,
    Map<String, Long> checks,
    Map<String, Long> facts) {

  /** Arenas of 1 MiB are too coarse to tell what fewer blocks take. */
  private static final long FEWEST_BLOCKS = 50_000;

  /**
   * The bytes that an object takes, or a block with its share of the arenas at their most; empty if
   * the side does not tell.
   */
  OptionalDouble bytes() {
    long object = facts.getOrDefault("objectBytes", 0L);
    long peak = facts.getOrDefault("peakBytes", 0L);
    long blocks = facts.getOrDefault("peakBlocks", 0L);
    if (object > 0) {
      return OptionalDouble.of((double) object);
    }
    return peak > 0 && blocks >= FEWEST_BLOCKS
        ? OptionalDouble.of((double) peak / blocks)
        : OptionalDouble.empty();
  }

  /** Whether there is a goal and a ratio to hold against it. */
  boolean isJudged() {
    return goal.isPresent() && ratio.isPresent();
  }

  /** Whether the goal is met, as the ratio is printed: to two digits. */
  boolean isMet() {
    return isJudged()
        && Math.round(100 * ratio.getAsDouble()) <= Math.round(100 * goal.getAsDouble());
  }
}

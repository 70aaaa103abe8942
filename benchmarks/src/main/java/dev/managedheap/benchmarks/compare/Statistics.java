package dev.managedheap.benchmarks.compare;

import java.util.Collection;

/**
 * The middle of some values, and where their middle half lies.
 *
 * @param median half of them are not above it
 * @param lower a quarter of them are not above it
 * @param upper a quarter of them are not below it
 */
public record Statistics(double median, double lower, double upper) {
  /**
   * The statistics of the values.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Statistics of(Collection<? extends Number> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    double[] sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    return new Statistics(quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75));
  }

  /** The median alone. */
  static double median(Collection<? extends Number> values) {
    return of(values).median();
  }

  /** Between two values it goes straight (Hyndman and Fan, Sample Quantiles, 1996, type 7). */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The same of what each value is divided by. */
  public Statistics dividedBy(double divisor) {
    return new Statistics(median / divisor, lower / divisor, upper / divisor);
  }
}

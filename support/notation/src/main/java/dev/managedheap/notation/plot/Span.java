package dev.managedheap.notation.plot;

import dev.managedheap.notation.plot.Plot.Axis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The part of an axis that a plot shows, with the places that get a number.
 *
 * <p>Both ends are such places. A linear span begins at 0, its steps are 1, 2 or 5 times a power of
 * ten; the steps of a logarithmic one are powers of ten, with 2 and 5 between them where there
 * would be few. It is computed so that it is the same to the last bit on every machine.
 *
 * @param low where it begins
 * @param high where it ends, above {@code low}
 * @param isLogarithmic whether equal steps are equal factors
 * @param ticks the places with a number, ascending
 */
public record Span(double low, double high, boolean isLogarithmic, List<Double> ticks) {
  private static final int FEW_DECADES = 2;
  private static final int MOST_STEPS = 8;
  private static final int DIGITS = 3;
  private static final double[] STEPS = {1, 2, 5, 10};

  /** Creates a span; it keeps a copy of the list. */
  public Span {
    ticks = List.copyOf(ticks);
  }

  /** The span of an axis on which these values lie, at least one. */
  static Span of(Axis axis, List<Double> values) {
    double least = Collections.min(values);
    double most = Collections.max(values);
    List<Double> ticks = axis.isLogarithmic() ? factors(least, most) : differences(most);
    return new Span(ticks.get(0), ticks.get(ticks.size() - 1), axis.isLogarithmic(), ticks);
  }

  private static List<Double> factors(double least, double most) {
    int first = (int) Math.floor(StrictMath.log10(least));
    int last = (int) Math.ceil(StrictMath.log10(most));
    List<Double> ticks = new ArrayList<>();
    for (int power = first; power <= Math.max(last, first + 1); power++) {
      double decade = powerOfTen(power);
      for (double step : STEPS) {
        boolean isShown = step == 1 || (last - first <= FEW_DECADES && step < 10);
        if (isShown) {
          ticks.add(decade * step);
        }
      }
    }
    while (ticks.size() > 2 && ticks.get(1) <= least) {
      ticks.remove(0);
    }
    while (ticks.size() > 2 && ticks.get(ticks.size() - 2) >= most) {
      ticks.remove(ticks.size() - 1);
    }
    return ticks;
  }

  private static List<Double> differences(double most) {
    double high = most == 0 ? 1 : most;
    double decade = powerOfTen((int) Math.floor(StrictMath.log10(high)) - 1);
    double step = decade;
    for (int index = 0; step * MOST_STEPS < high; index++) {
      step = decade * STEPS[index % 3] * (index < 3 ? 1 : 10);
    }
    List<Double> ticks = new ArrayList<>();
    int last = (int) Math.ceil(high / step - 1e-9);
    for (int index = 0; index <= last; index++) {
      ticks.add(index * step);
    }
    return ticks;
  }

  private static double powerOfTen(int power) {
    return new BigDecimal(1).scaleByPowerOfTen(power).doubleValue();
  }

  /** Whether each place with a number is ten times the one before. */
  public boolean hasEvenFactors() {
    return isLogarithmic && ticks.stream().noneMatch(tick -> isBetweenDecades(tick));
  }

  private static boolean isBetweenDecades(double tick) {
    double power = StrictMath.log10(tick);
    return Math.abs(power - Math.rint(power)) > 0.1;
  }

  /** How far along the span a value lies: 0 at its beginning, 1 at its end. */
  public double place(double value) {
    return isLogarithmic
        ? (StrictMath.log10(value) - StrictMath.log10(low))
            / (StrictMath.log10(high) - StrictMath.log10(low))
        : (value - low) / (high - low);
  }

  /** A number as people read it: 1,000,000, or 0.25, with three digits that say something. */
  public static String show(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.format(Locale.ROOT, "%,d", (long) value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
    BigDecimal exact = Math.abs(value) < 100 ? rounded : new BigDecimal(Math.rint(value));
    return exact.stripTrailingZeros().toPlainString();
  }
}

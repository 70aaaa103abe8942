package dev.managedheap.testkit.property;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a run of properties may change without changing the properties.
 *
 * <p>An ordinary run reads them from system properties:
 *
 * <ul>
 *   <li>{@code managedheap.seed}: the seed, an integer
 *   <li>{@code managedheap.tries}: the number of cases of every property
 *   <li>{@code managedheap.tries.factor}: how many times as many cases as a property declares
 *   <li>{@code managedheap.shrinking=off}: leave a failing sample as it is
 * </ul>
 *
 * @param seed the seed of every property
 * @param tries the number of cases of every property, or empty for as many as it declares
 * @param factor how many times as many cases as declared, where {@code tries} is empty
 * @param shrinking whether a failing sample is shrunk
 */
public record PropertySettings(long seed, OptionalInt tries, double factor, boolean shrinking) {
  /** The settings of an ordinary run. */
  public static final PropertySettings DEFAULT =
      new PropertySettings(Long.parseLong(HeapProperty.DEFAULT_SEED), OptionalInt.empty(), 1, true);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number of cases or the factor is not positive
   */
  public PropertySettings {
    if (tries.isPresent() && tries.getAsInt() < 1) {
      throw new IllegalArgumentException("a property needs at least 1 case, not " + tries);
    }
    if (!(factor > 0)) {
      throw new IllegalArgumentException("the factor for cases must be above 0, not " + factor);
    }
  }

  /**
   * The settings that the system properties give.
   *
   * @throws IllegalArgumentException if one of them is not what it should be, naming it
   */
  public static PropertySettings fromSystemProperties() {
    PropertySettings settings = DEFAULT;
    String seed = given("managedheap.seed");
    String tries = given("managedheap.tries");
    String factor = given("managedheap.tries.factor");
    String shrinking = given("managedheap.shrinking");
    try {
      return new PropertySettings(
          seed == null ? settings.seed : Long.parseLong(seed),
          tries == null ? settings.tries : OptionalInt.of(Integer.parseInt(tries)),
          factor == null ? settings.factor : Double.parseDouble(factor),
          !"off".equals(shrinking));
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "no number in managedheap.seed=%s, managedheap.tries=%s or managedheap.tries.factor=%s"
              .formatted(seed, tries, factor),
          notANumber);
    }
  }

  private static @Nullable String given(String property) {
    String value = System.getProperty(property);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The same settings with another seed. */
  public PropertySettings withSeed(long newSeed) {
    return new PropertySettings(newSeed, tries, factor, shrinking);
  }

  /** The same settings with a number of cases for every property. */
  public PropertySettings withTries(int newTries) {
    return new PropertySettings(seed, OptionalInt.of(newTries), factor, shrinking);
  }

  /** The same settings, leaving failing samples as they are. */
  public PropertySettings withoutShrinking() {
    return new PropertySettings(seed, tries, factor, false);
  }

  /** How many cases a property runs that declares the given number. */
  int casesOf(int declared) {
    return tries.orElseGet(() -> (int) Math.max(1, Math.min(1e9, Math.ceil(declared * factor))));
  }
}

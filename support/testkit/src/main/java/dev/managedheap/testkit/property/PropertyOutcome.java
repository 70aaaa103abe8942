package dev.managedheap.testkit.property;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one run of one property came to.
 *
 * @param container the property's class
 * @param property the property; its class or one above declares it
 * @param seed the seed of its cases
 * @param cases how many cases ran, up to the first that failed
 * @param states in how many cases each state was reached
 * @param failure why it failed, or null if it held
 * @param sample the parameters of the failing case, shrunk if the run shrinks; empty if it held
 * @param steps how many steps of shrinking led to the sample
 * @param milliseconds how long it took
 */
public record PropertyOutcome(
    Class<?> container,
    Method property,
    long seed,
    int cases,
    Map<String, Integer> states,
    @Nullable Throwable failure,
    List<Object> sample,
    int steps,
    long milliseconds) {

  /** Whether the property held in every case, and reached what it must reach. */
  public boolean held() {
    return failure == null;
  }

  /** The invariant that the failure names; empty if it held, or failed in another way. */
  public Optional<Invariant> violated() {
    return failure instanceof InvariantViolation violation
        ? Optional.of(violation.invariant())
        : Optional.empty();
  }

  /** The property's simple class name and method, as {@code Class#method}. */
  public String name() {
    return container.getSimpleName() + "#" + property.getName();
  }

  /** The property's class, with its package, and method, as {@code package.Class#method}. */
  public String fullName() {
    return container.getName() + "#" + property.getName();
  }
}

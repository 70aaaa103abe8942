package dev.managedheap.testkit.planted;

import dev.managedheap.testkit.property.PropertyLauncher;
import dev.managedheap.testkit.property.PropertyLauncher.EndlessRunException;
import dev.managedheap.testkit.property.PropertyOutcome;
import dev.managedheap.testkit.property.PropertySettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The control of every trial: the module as shipped, before the same property with the same seed.
 * Without it a property that always fails would catch every bug.
 *
 * <p>A property's cases follow from its seed, so it is enough to run those up to the case on which
 * the patched class failed; how far each property has held is remembered, for the other bugs.
 */
public final class ShippedClass implements AutoCloseable {
  private final PatchedProperties properties;
  private final PropertySettings settings;
  private final Duration limit;
  private final Map<String, Integer> heldUpTo = new HashMap<>();

  /**
   * Loads nothing yet.
   *
   * @param limit how long a run may take before it counts as endless
   */
  public ShippedClass(ModuleUnderTest module, PropertySettings settings, Duration limit) {
    this.properties = PatchedProperties.ofShipped(module);
    this.settings = settings.withoutShrinking();
    this.limit = limit;
  }

  /**
   * Why the failure of a patched class proves nothing; empty if the shipped class holds there.
   *
   * @throws EndlessRunException if the property does not end on the shipped class
   */
  public Optional<String> objection(PropertyOutcome failed) throws EndlessRunException {
    String key = failed.fullName() + " " + failed.seed();
    if (heldUpTo.getOrDefault(key, 0) >= failed.cases()) {
      return Optional.empty();
    }
    PropertyLauncher launcher =
        new PropertyLauncher(settings.withSeed(failed.seed()), limit).endingAfter(failed.cases());
    PropertyLauncher.Run run = properties.run(launcher, List.of(failed.fullName()));
    for (PropertyOutcome outcome : run.outcomes()) {
      if (outcome.held() && outcome.cases() >= failed.cases() && run.otherFailures().isEmpty()) {
        heldUpTo.put(key, failed.cases());
        return Optional.empty();
      }
    }
    String what =
        run.outcomes().stream()
            .map(outcome -> firstLine(outcome.failure()))
            .findFirst()
            .orElse("it did not run");
    return Optional.of(
        "%s fails, but on the shipped class it does not hold either: %s"
            .formatted(failed.name(), what));
  }

  /** The message of a failure without the operations that led there. */
  private static String firstLine(@Nullable Throwable failure) {
    return String.valueOf(failure).lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    properties.close();
  }
}

package dev.managedheap.testkit.planted;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.testkit.planted.TrialResult.SeedResult;
import dev.managedheap.testkit.property.PropertyLauncher;
import dev.managedheap.testkit.property.PropertyLauncher.EndlessRunException;
import dev.managedheap.testkit.property.PropertyOutcome;
import dev.managedheap.testkit.property.PropertySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a patched class before the unmodified properties, on seeds 1, 2, 3 and so on.
 *
 * <p>A bug is caught on a seed when a property fails with an {@link InvariantViolation} that names
 * an expected invariant, and the same property holds on the shipped class in the same cases up to
 * that one. Other exceptions, other invariants and runs that do not end do not count. A variant is
 * accepted on a seed when all of its properties hold, states to be reached included.
 */
final class Trial {
  /** After so many seeds on which the claim does not hold, no further ones are tried. */
  private static final int ENOUGH = 3;

  private final ModuleUnderTest module;
  private final ShippedClass shipped;
  private final PropertySettings settings;
  private final Duration limit;

  Trial(ModuleUnderTest module, ShippedClass shipped, PropertySettings settings, Duration limit) {
    this.module = module;
    this.shipped = shipped;
    this.settings = settings.withoutShrinking();
    this.limit = limit;
  }

  /**
   * Runs the patch's properties.
   *
   * @throws PatchException if the patch does not apply or compile
   */
  TrialResult of(Patch patch, int seeds) {
    long start = System.nanoTime();
    List<SeedResult> results = new ArrayList<>();
    try (PatchedProperties patched = PatchedProperties.of(module, patch)) {
      for (long seed = 1; seed <= seeds && failed(results) < ENOUGH; seed++) {
        results.add(
            patch.kind() == Patch.Kind.BUG
                ? hunt(patch, patched, seed)
                : accept(patch, patched, seed));
      }
    } catch (EndlessRunException endless) {
      String story = String.valueOf(endless.getMessage());
      results.add(new SeedResult(results.size() + 1L, false, "did not end", "", story));
    }
    return new TrialResult(patch, results, (System.nanoTime() - start) / 1_000_000);
  }

  private static long failed(List<SeedResult> results) {
    return results.stream().filter(result -> !result.asClaimed()).count();
  }

  private SeedResult hunt(Patch bug, PatchedProperties patched, long seed)
      throws EndlessRunException {
    PropertyLauncher launcher = new PropertyLauncher(settings.withSeed(seed), limit);
    launcher.until(outcome -> catches(bug, outcome));
    PropertyLauncher.Run run = patched.run(launcher, bug.properties());
    Optional<PropertyOutcome> caught =
        run.outcomes().stream().filter(outcome -> catches(bug, outcome)).findFirst();
    if (caught.isEmpty()) {
      return new SeedResult(seed, false, symptoms(run), "", stories(run));
    }
    PropertyOutcome outcome = caught.get();
    Optional<String> objection = shipped.objection(outcome);
    return new SeedResult(
        seed,
        objection.isEmpty(),
        outcome.violated().map(Invariant::id).orElse(""),
        outcome.name(),
        objection.orElse(""));
  }

  private static boolean catches(Patch bug, PropertyOutcome outcome) {
    return outcome.violated().filter(bug.invariants()::contains).isPresent();
  }

  private SeedResult accept(Patch variant, PatchedProperties patched, long seed)
      throws EndlessRunException {
    PropertyLauncher launcher = new PropertyLauncher(settings.withSeed(seed), limit);
    PropertyLauncher.Run run = patched.run(launcher, variant.properties());
    boolean held =
        run.outcomes().stream().allMatch(PropertyOutcome::held)
            && run.otherFailures().isEmpty()
            && !run.outcomes().isEmpty();
    return new SeedResult(seed, held, held ? "held" : symptoms(run), "", stories(run));
  }

  private static String symptoms(PropertyLauncher.Run run) {
    String symptoms =
        failures(run).map(Trial::symptom).distinct().sorted().collect(Collectors.joining(" and "));
    return symptoms.isEmpty() ? "held" : symptoms;
  }

  private static String symptom(Throwable failure) {
    return failure instanceof InvariantViolation violation
        ? violation.invariant().id()
        : failure.getClass().getSimpleName();
  }

  private static Stream<Throwable> failures(PropertyLauncher.Run run) {
    Stream<Throwable> ofProperties =
        run.outcomes().stream().flatMap(outcome -> Stream.ofNullable(outcome.failure()));
    return Stream.concat(ofProperties, run.otherFailures().stream());
  }

  private static String stories(PropertyLauncher.Run run) {
    if (run.outcomes().isEmpty() && run.otherFailures().isEmpty()) {
      return "no property ran";
    }
    Stream<String> ofProperties = run.outcomes().stream().map(Trial::story);
    Stream<String> ofOthers = run.otherFailures().stream().map(Throwable::toString);
    return Stream.concat(ofProperties, ofOthers).collect(Collectors.joining("\n    "));
  }

  private static String story(PropertyOutcome outcome) {
    Throwable failure = outcome.failure();
    String what = failure == null ? "held" : "failed: " + failure + place(failure);
    return "%s %s in %d cases".formatted(outcome.name(), what, outcome.cases());
  }

  private static String place(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }
}

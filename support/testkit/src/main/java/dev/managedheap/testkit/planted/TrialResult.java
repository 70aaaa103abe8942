package dev.managedheap.testkit.planted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What running the properties on a patched class came to.
 *
 * @param patch the planted bug or variant
 * @param seeds what happened on each seed that was run
 * @param milliseconds all of it together
 */
public record TrialResult(Patch patch, List<SeedResult> seeds, long milliseconds) {
  /** Copies the list. */
  public TrialResult {
    seeds = List.copyOf(seeds);
  }

  /**
   * What happened on one seed.
   *
   * @param seed the seed
   * @param asClaimed whether the bug was caught as claimed, or the variant accepted
   * @param symptom the invariant that was named, or what else came
   * @param property the property that caught the bug, or empty
   * @param story what happened, for a reader, where it is not as claimed
   */
  public record SeedResult(
      long seed, boolean asClaimed, String symptom, String property, String story) {}

  /** Whether the claim held on every seed, and there was one. */
  public boolean holds() {
    return !seeds.isEmpty() && seeds.stream().allMatch(SeedResult::asClaimed);
  }

  /** On how many seeds the claim held. */
  public int count() {
    return (int) seeds.stream().filter(SeedResult::asClaimed).count();
  }

  /** How often each symptom came, as in {@code RC-5 x18, RC-7 x2}. */
  public String symptoms() {
    return counted(seeds.stream().map(SeedResult::symptom).toList());
  }

  /** How often each property caught the bug. */
  public String properties() {
    return counted(
        seeds.stream().map(SeedResult::property).filter(name -> !name.isEmpty()).toList());
  }

  private static String counted(List<String> names) {
    Map<String, Long> counts =
        names.stream().collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " x" + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Why the claim does not hold; empty if it does. */
  public Optional<String> complaint() {
    if (holds()) {
      return Optional.empty();
    }
    String head =
        patch.kind() == Patch.Kind.BUG
            ? "%s %s: caught by %s on only %d of the %d seeds tried"
                .formatted(patch.id(), patch.description(), patch.expected(), count(), seeds.size())
            : "variant %s: accepted on only %d of the %d seeds tried"
                .formatted(patch.id(), count(), seeds.size());
    String stories =
        seeds.stream()
            .filter(seed -> !seed.asClaimed())
            .map(seed -> "\n  seed " + seed.seed() + ": " + seed.story())
            .collect(Collectors.joining());
    return Optional.of(
        "%s%n  patch: %s%n  properties: %s%s"
            .formatted(head, patch.file().getFileName(), patch.propertyNames(), stories));
  }
}

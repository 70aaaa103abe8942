package dev.managedheap.testkit.allocator;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which promises of an allocator an {@link AllocatorRun} checks: {@code PA-1 NO-OVERLAP}, {@code
 * PA-3 ALIGN}, {@code PA-4 FIT}, {@code PA-10 COOKIE}, {@code PA-11 REALLOC}, {@code PA-12 CALLOC},
 * and what the allocator's own verifier checks. Immutable; the methods return changed copies.
 */
public final class AllocatorExpectations {
  private final Set<Invariant> checked;
  private final boolean verified;
  private final Map<Class<? extends Throwable>, Invariant> refusals;

  private AllocatorExpectations(
      Set<Invariant> checked,
      boolean verified,
      Map<Class<? extends Throwable>, Invariant> refusals) {
    this.checked = checked;
    this.verified = verified;
    this.refusals = Collections.unmodifiableMap(refusals);
  }

  /** All promises. */
  public static AllocatorExpectations all() {
    Set<Invariant> all =
        EnumSet.of(
            Invariant.PA_1,
            Invariant.PA_3,
            Invariant.PA_4,
            Invariant.PA_10,
            Invariant.PA_11,
            Invariant.PA_12);
    return new AllocatorExpectations(all, true, Map.of());
  }

  /** Only these promises, and not the allocator's own verifier. */
  public AllocatorExpectations only(Invariant... invariants) {
    Set<Invariant> kept = EnumSet.noneOf(Invariant.class);
    kept.addAll(List.of(invariants));
    kept.retainAll(checked);
    return new AllocatorExpectations(kept, false, refusals);
  }

  /** Also the allocator's own verifier. */
  public AllocatorExpectations verified() {
    return new AllocatorExpectations(checked, true, refusals);
  }

  /** Takes an exception of this class for a violation of this invariant. */
  public AllocatorExpectations refusal(Class<? extends Throwable> exception, Invariant invariant) {
    Map<Class<? extends Throwable>, Invariant> changed = new LinkedHashMap<>(refusals);
    changed.put(exception, invariant);
    return new AllocatorExpectations(checked, verified, changed);
  }

  /** Throws a violation of the invariant if it is checked and the condition is false. */
  void require(boolean condition, Invariant invariant, String evidence) {
    InvariantViolation.require(condition || !checked.contains(invariant), invariant, evidence);
  }

  /** Whether it is looked at what blocks hold; otherwise nothing need be written into them. */
  boolean looksIntoBlocks() {
    return checked.contains(Invariant.PA_10) || checked.contains(Invariant.PA_11);
  }

  boolean verifies() {
    return verified;
  }

  Optional<Invariant> refusal(Throwable exception) {
    return refusals.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(exception))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}

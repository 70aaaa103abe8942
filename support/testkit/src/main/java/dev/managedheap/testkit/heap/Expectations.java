package dev.managedheap.testkit.heap;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.model.HeapModel.Reclamation;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is expected of a heap: when its objects die, which comparisons with the model are made after
 * each operation, and which invariant each of them names when it fails. Immutable; the methods
 * return changed copies.
 */
public final class Expectations {
  private final Reclamation reclamation;
  private final boolean collectsByItself;
  private final boolean verified;
  private final Map<Comparison, Invariant> invariants;
  private final Map<Class<? extends Throwable>, Invariant> refusals;

  private Expectations(
      Reclamation reclamation,
      boolean collectsByItself,
      boolean verified,
      Map<Comparison, Invariant> invariants,
      Map<Class<? extends Throwable>, Invariant> refusals) {
    this.reclamation = reclamation;
    this.collectsByItself = collectsByItself;
    this.verified = verified;
    this.invariants = Collections.unmodifiableMap(invariants);
    this.refusals = Collections.unmodifiableMap(refusals);
  }

  /** Reference counting alone: an object dies with its last reference; cycles stay. */
  public static Expectations counting() {
    return none(Reclamation.COUNTING)
        .expect(Comparison.RESTORE, Invariant.RC_7)
        .expect(Comparison.CHILD_RELEASE, Invariant.RC_8)
        .expect(Comparison.SAFETY, Invariant.RC_5)
        .expect(Comparison.CYCLE_KEPT, Invariant.RC_16)
        .expect(Comparison.COMPLETENESS, Invariant.RC_4)
        .expect(Comparison.STRUCTURE, Invariant.CH_1)
        .expect(Comparison.COUNTS, Invariant.RC_1)
        .expect(Comparison.FREED_ORDER, Invariant.RC_10);
  }

  /** Counting, and a collection that frees the cycles. */
  public static Expectations countingAndCycles() {
    return counting()
        .expect(Comparison.ORACLE, Invariant.CC_3)
        .expect(Comparison.IDEMPOTENCE, Invariant.CC_13)
        .expect(Comparison.COLLECTED, Invariant.CH_12);
  }

  /** Mark-sweep: nothing dies before a collection, and then all that cannot be reached. */
  public static Expectations markSweep() {
    return none(Reclamation.TRACING)
        .expect(Comparison.SAFETY, Invariant.MS_1)
        .expect(Comparison.COMPLETENESS, Invariant.MS_2)
        .expect(Comparison.STRUCTURE, Invariant.MS_6)
        .expect(Comparison.ORACLE, Invariant.MS_25)
        .expect(Comparison.IDEMPOTENCE, Invariant.MS_9)
        .expect(Comparison.COLLECTED, Invariant.CH_12);
  }

  private static Expectations none(Reclamation reclamation) {
    return new Expectations(reclamation, false, true, Map.of(), Map.of());
  }

  /** Makes the comparison, and names this invariant when it fails. */
  public Expectations expect(Comparison comparison, Invariant invariant) {
    Map<Comparison, Invariant> changed = new EnumMap<>(Comparison.class);
    changed.putAll(invariants);
    changed.put(comparison, invariant);
    return new Expectations(reclamation, collectsByItself, verified, changed, refusals);
  }

  /** Makes only these of the comparisons. */
  public Expectations only(Comparison... comparisons) {
    Map<Comparison, Invariant> changed = new EnumMap<>(Comparison.class);
    changed.putAll(invariants);
    changed.keySet().retainAll(Arrays.asList(comparisons));
    boolean verify = Arrays.asList(comparisons).contains(Comparison.VERIFIER);
    return new Expectations(reclamation, collectsByItself, verify, changed, refusals);
  }

  /** Makes all but these of the comparisons. */
  public Expectations without(Comparison... comparisons) {
    Map<Comparison, Invariant> changed = new EnumMap<>(Comparison.class);
    changed.putAll(invariants);
    changed.keySet().removeAll(Arrays.asList(comparisons));
    boolean verify = verified && !Arrays.asList(comparisons).contains(Comparison.VERIFIER);
    return new Expectations(reclamation, collectsByItself, verify, changed, refusals);
  }

  /**
   * Takes an exception of this class, thrown by the heap in an operation that is valid, for a
   * violation of this invariant: a double free refused, say, is {@code RC-6 FREE-ONCE}. Other
   * exceptions fail the run without naming an invariant.
   */
  public Expectations refusal(Class<? extends Throwable> exception, Invariant invariant) {
    Map<Class<? extends Throwable>, Invariant> changed = new LinkedHashMap<>(refusals);
    changed.put(exception, invariant);
    return new Expectations(reclamation, collectsByItself, verified, invariants, changed);
  }

  /** Allows that the heap frees what cannot be reached at any time, not only when it is told. */
  public Expectations collectingByItself() {
    return new Expectations(reclamation, true, verified, invariants, refusals);
  }

  /** When objects die. */
  public Reclamation reclamation() {
    return reclamation;
  }

  /** Whether the heap may free what cannot be reached at any time. */
  public boolean collectsByItself() {
    return collectsByItself;
  }

  /** Whether the heap's own verifier is asked. */
  public boolean verified() {
    return verified;
  }

  /** The invariant that a failing comparison names; empty if the comparison is not made. */
  public Optional<Invariant> invariant(Comparison comparison) {
    return Optional.ofNullable(invariants.get(comparison));
  }

  /** The invariant that an exception of the heap stands for. */
  public Optional<Invariant> refusal(Throwable exception) {
    return refusals.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(exception))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}

package dev.managedheap.testkit.heap;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a difference between heap and model into the violation of the invariant that stands for it,
 * given what kind of operation showed it.
 */
final class Verdict {
  private final Expectations expectations;
  private boolean restored;
  private Set<Integer> bereaved = Set.of();

  Verdict(Expectations expectations) {
    this.expectations = expectations;
  }

  /** The next operation begins. */
  void begin() {
    restored = false;
    bereaved = Set.of();
  }

  /** The operation stored a value where it stood already. */
  void restored() {
    restored = true;
  }

  /** These objects lost a reference because one that held them was freed. */
  void bereaved(Collection<Integer> objects) {
    bereaved = Set.copyOf(objects);
  }

  boolean makes(Comparison comparison) {
    return expectations.invariant(comparison).isPresent();
  }

  /** A difference in the whole heap. */
  void differs(Comparison comparison, String evidence) {
    expectations.invariant(comparison).ifPresent(invariant -> fail(invariant, evidence));
  }

  /** A difference in the life or the count of one object. */
  void differs(Comparison comparison, int object, String evidence) {
    Optional<Invariant> invariant = Optional.empty();
    if (restored) {
      invariant = expectations.invariant(Comparison.RESTORE);
    } else if (bereaved.contains(object)) {
      invariant = expectations.invariant(Comparison.CHILD_RELEASE);
    }
    invariant
        .or(() -> expectations.invariant(comparison))
        .ifPresent(broken -> fail(broken, evidence));
  }

  private static void fail(Invariant invariant, String evidence) {
    throw new InvariantViolation(invariant, evidence);
  }
}

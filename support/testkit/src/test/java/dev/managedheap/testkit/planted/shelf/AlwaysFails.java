package dev.managedheap.testkit.planted.shelf;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.testkit.property.HeapProperty;
import net.jqwik.api.ForAll;

/** A property that proves nothing; its name keeps it out of the build. */
class AlwaysFails {
  @HeapProperty
  void whateverTheShelfDoes(@ForAll int value) {
    throw new InvariantViolation(Invariant.RC_1, "always");
  }
}

package dev.managedheap.checks.exercises.rounding;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.exercises.rounding.Rounding;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.constraints.IntRange;

/** A block is a multiple of 16 bytes, large enough, and no larger than it must be. */
public final class RoundingProperties {
  @HeapProperty
  @Checks(Invariant.PA_3)
  @Label("a block takes a multiple of 16 bytes")
  void aBlockIsAMultipleOf16(@ForAll @IntRange(max = 600) int bytes) {
    int size = Rounding.blockSize(bytes);
    if (size % 16 != 0) {
      throw Finding.of(Invariant.PA_3)
          .expected("blockSize(%d) is a multiple of 16".formatted(bytes))
          .got(size)
          .violation();
    }
  }

  @HeapProperty
  @Checks(Invariant.PA_4)
  @Label("a block is large enough, and the smallest that is")
  void aBlockFits(@ForAll @IntRange(max = 600) int bytes) {
    int size = Rounding.blockSize(bytes);
    int fitting = 0;
    while (fitting < bytes) {
      fitting += 16;
    }
    if (size != fitting) {
      throw Finding.of(Invariant.PA_4)
          .expected("blockSize(%d) = %d".formatted(bytes, fitting))
          .got(size)
          .violation();
    }
  }
}

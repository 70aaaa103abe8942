package dev.managedheap.checks.exercises.rounding;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.exercises.rounding.Rounding;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.Tries;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.constraints.IntRange;

/** What a size must be after it was rounded up; every size up to 200 is tried. */
public final class RoundingProperties {
  @HeapProperty
  @Tries(201)
  @Checks({Invariant.PA_4, Invariant.PA_25})
  @Label("there are just enough words for the bytes")
  void thereAreJustEnoughWords(@ForAll @IntRange(max = 200) int bytes) {
    int words = Rounding.words(bytes);
    int enough = 0;
    while (enough * 4 < bytes) {
      enough++;
    }
    if (words != enough) {
      throw Finding.of(words < enough ? Invariant.PA_4 : Invariant.PA_25)
          .expected("words(" + bytes + ") = " + enough)
          .got("words(" + bytes + ") = " + words + ", which hold " + words * 4 + " bytes")
          .violation();
    }
  }

  @HeapProperty
  @Tries(201)
  @Checks({Invariant.PA_3, Invariant.PA_4, Invariant.PA_23, Invariant.PA_25})
  @Label("a block is the next multiple of 16 bytes")
  void aBlockIsTheNextMultipleOf16(@ForAll @IntRange(max = 200) int bytes) {
    int block = Rounding.blockSize(bytes);
    String got = "blockSize(" + bytes + ") = " + block;
    require(
        bytes > 0 || block > 0,
        Invariant.PA_23,
        got + ": the next block would begin at the same address");
    require(block >= bytes, Invariant.PA_4, got + ": too short for " + bytes + " bytes");
    require(
        block % 16 == 0,
        Invariant.PA_3,
        got + ", no multiple of 16: the next block would not be aligned");
    require(
        block == 16 || block - 16 < bytes,
        Invariant.PA_25,
        got + ": " + (block - 16) + " would do");
  }
}

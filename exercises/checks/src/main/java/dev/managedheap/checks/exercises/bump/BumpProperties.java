package dev.managedheap.checks.exercises.bump;

import dev.managedheap.checks.script.Script;
import dev.managedheap.checks.script.SmallScripts;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.Tries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;

/** What a bump allocator promises, on a region of 16 words. */
public final class BumpProperties {
  private static final SmallScripts<BumpRegion> OPERATIONS =
      new SmallScripts<BumpRegion>()
          .operation("allocate 0 bytes", region -> region.allocate(0))
          .operation("allocate 16 bytes", region -> region.allocate(16))
          .operation("allocate 20 bytes", region -> region.allocate(20))
          .operation("allocate 64 bytes", region -> region.allocate(64))
          .operation("freeAll", BumpRegion::freeAll);

  @HeapProperty
  @Tries(4_000)
  @Checks({Invariant.PA_1, Invariant.PA_2, Invariant.PA_3, Invariant.PA_24, Invariant.PA_26})
  @Label("blocks lie in the region, do not overlap, and are given while there is room")
  void everyBlockIsItsOwnersAlone(@ForAll("scripts") Script script) {
    OPERATIONS.run(script, new BumpRegion());
  }

  @Provide
  Arbitrary<Script> scripts() {
    return OPERATIONS.upTo(5);
  }
}

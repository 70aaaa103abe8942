package dev.managedheap.checks.exercises.pool;

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

/** What a pool of three blocks promises. */
public final class PoolBlocksProperties {
  private static final SmallScripts<PoolOfThree> OPERATIONS =
      new SmallScripts<PoolOfThree>()
          .making("allocate", PoolOfThree::allocate)
          .taking(1, "free the block that was allocated first", PoolOfThree::freeOldest)
          .taking(2, "free the block that was allocated last", PoolOfThree::freeNewest);

  @HeapProperty
  @Tries(1_500)
  @Checks({
    Invariant.PA_1,
    Invariant.PA_2,
    Invariant.PA_8,
    Invariant.PA_10,
    Invariant.PA_22,
    Invariant.PA_26
  })
  @Label("blocks come from the free list, and go back to it")
  void blocksComeFromTheListAndGoBack(@ForAll("scripts") Script script) {
    OPERATIONS.run(script, new PoolOfThree());
  }

  @Provide
  Arbitrary<Script> scripts() {
    return OPERATIONS.upTo(7);
  }
}

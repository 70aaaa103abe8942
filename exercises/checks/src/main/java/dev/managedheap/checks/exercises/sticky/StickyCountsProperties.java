package dev.managedheap.checks.exercises.sticky;

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

/** Counts of two bits beside true counts. */
public final class StickyCountsProperties {
  private static final SmallScripts<CountedBeside> OPERATIONS =
      new SmallScripts<CountedBeside>()
          .operation("increment(14)", counts -> counts.increment(14))
          .operation("decrement(14)", counts -> counts.decrement(14))
          .operation("increment(15)", counts -> counts.increment(15))
          .operation("decrement(15)", counts -> counts.decrement(15));

  @HeapProperty
  @Tries(6_000)
  @Checks({Invariant.RC_1, Invariant.RC_3, Invariant.RC_12})
  @Label("a count is exact below 3, sticks at 3, and leaves its neighbours alone")
  void aCountIsExactOrSticks(@ForAll("scripts") Script script) {
    OPERATIONS.run(script, new CountedBeside());
  }

  @Provide
  Arbitrary<Script> scripts() {
    return OPERATIONS.upTo(6);
  }
}

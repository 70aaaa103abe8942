package dev.managedheap.checks.exercises.scope;

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

/** What a scope promises, whichever way the code in it ends. */
public final class ScopeProperties {
  private static final SmallScripts<ScopeTrial> OPERATIONS =
      new SmallScripts<ScopeTrial>()
          .operation("scope.hold(a)", trial -> trial.hold(ScopeTrial.A))
          .operation("scope.hold(b)", trial -> trial.hold(ScopeTrial.B))
          .operation("scope.hold(null)", trial -> trial.hold(0))
          .operation("scope.hold(an object that was freed: throws)", ScopeTrial::holdFreed)
          .operation("throw new IllegalStateException()", ScopeTrial::fail)
          .operation("scope.close()", ScopeTrial::close);

  @HeapProperty
  @Tries(4_000)
  @Checks({Invariant.CH_1, Invariant.RC_1, Invariant.RC_15})
  @Label("after the scope every count is what it was before, also after an exception")
  void everyScopeIsBalanced(@ForAll("scripts") Script script) {
    ScopeTrial trial = new ScopeTrial();
    trial.run(() -> OPERATIONS.run(script, trial));
  }

  @Provide
  Arbitrary<Script> scripts() {
    return OPERATIONS.upTo(4);
  }
}

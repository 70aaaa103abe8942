package dev.managedheap.testkit.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.testkit.allocator.AllocatorOperation.Allocate;
import dev.managedheap.testkit.generate.AllocatorScripts;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** The generated scripts mean what their options say and reach the hard states. */
class AllocatorScriptsProperties {
  @Provide
  Arbitrary<AllocatorScript> all() {
    return AllocatorScripts.upTo(600).bursts(300).reallocating().zeroing().arbitrary();
  }

  @Provide
  Arbitrary<AllocatorScript> plain() {
    return AllocatorScripts.upTo(100).length(9).arbitrary();
  }

  @HeapProperty
  @MustReach({AllocatorRun.NO_MEMORY, AllocatorRun.REUSE, AllocatorRun.MOVED, "a burst"})
  void theHardStatesAreReached(@ForAll("all") AllocatorScript script) {
    AllocatorRun.run(
        script, new ToyAllocator(ToyAllocator.Mistake.NONE), AllocatorExpectations.all());
    States.reached("a burst", script.toString().contains("times"));
  }

  @HeapProperty
  @MustReach({"0", "1", "16", "17", "99", "100"})
  void withoutOptionsBlocksAreAllocatedAndFreedOneByOne(@ForAll("plain") AllocatorScript script) {
    assertThat(script.operations()).hasSizeBetween(1, 9);
    assertThat(script.toString()).doesNotContain("times", "zeroed", "reallocate");
    for (AllocatorOperation operation : script.operations()) {
      if (operation instanceof Allocate allocate) {
        States.reached(Integer.toString(allocate.bytes()));
        assertThat(allocate.bytes()).isBetween(0, 100);
      }
    }
  }

  @HeapProperty
  void theTextOfAScriptIsTheScript(@ForAll("all") AllocatorScript script) {
    assertThat(AllocatorScript.of(script.toString())).isEqualTo(script);
  }
}

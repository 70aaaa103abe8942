package dev.managedheap.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.allocator.AllocatorScript;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.heap.ToyHeaps;
import dev.managedheap.testkit.property.HeapProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Properties that fail; a build does not run them by themselves. */
class FailingSamples {
  @Provide
  Arbitrary<Program> programs() {
    return HeapPrograms.simple().arbitrary();
  }

  @Provide
  Arbitrary<AllocatorScript> scripts() {
    return AllocatorScripts.upTo(600).bursts(50).reallocating().zeroing().arbitrary();
  }

  @HeapProperty
  void childrenAreReleasedOnce(@ForAll("programs") Program program) {
    HeapRun.run(program, ToyHeaps.releasingChildrenOnce(), Expectations.counting());
  }

  @HeapProperty
  void noRequestIsLarge(@ForAll("scripts") AllocatorScript script) {
    assertThat(script.toString()).doesNotContainPattern("(allocate|zeroed) 5[2-9]\\d");
  }
}

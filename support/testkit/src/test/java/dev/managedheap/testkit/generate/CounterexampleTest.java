package dev.managedheap.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.allocator.AllocatorScript;
import dev.managedheap.testkit.property.PropertyLauncher;
import dev.managedheap.testkit.property.PropertyOutcome;
import dev.managedheap.testkit.property.PropertySettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A property that fails ends, through jqwik, in a small heap program or script. */
class CounterexampleTest {
  private static PropertyOutcome outcome(String property) throws Exception {
    PropertyLauncher launcher =
        new PropertyLauncher(PropertySettings.DEFAULT, Duration.ofMinutes(5));
    List<PropertyOutcome> outcomes =
        launcher.run(List.of(selectClass(FailingSamples.class))).outcomes();
    return outcomes.stream()
        .filter(outcome -> outcome.property().getName().equals(property))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aHeapProgram() throws Exception {
    PropertyOutcome outcome = outcome("childrenAreReleasedOnce");
    assertThat(outcome.failure()).hasMessageContaining(Invariant.RC_8 + ": object 2");
    assertThat(outcome.sample())
        .containsExactly(Program.of("new a 2\nnew b 0\nset a 0 b\nset a 1 b\ndrop a"));
  }

  @Test
  void aListOfAllocatorOperations() throws Exception {
    assertThat(outcome("noRequestIsLarge").sample())
        .containsExactly(AllocatorScript.of("allocate 520"));
  }

  @Test
  void aSampleIsReportedAsItsText() {
    SampleText format = new SampleText();
    Program program = Program.of("new a 1\ndrop a");
    assertThat(format.appliesTo(program)).isTrue();
    assertThat(format.appliesTo(AllocatorScript.of("free 3"))).isTrue();
    assertThat(format.appliesTo("text")).isFalse();
    assertThat(format.report(program).toString()).endsWith("\n  new a 1\n  drop a\n");
    assertThat(format.report(AllocatorScript.of("free 3")).toString())
        .hasSizeGreaterThan(100)
        .endsWith("\n  free 3\n");
  }
}

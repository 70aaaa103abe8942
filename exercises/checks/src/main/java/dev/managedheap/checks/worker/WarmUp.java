package dev.managedheap.checks.worker;

import dev.managedheap.checks.run.Report;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.PropertyLauncher;
import dev.managedheap.testkit.property.PropertyLauncher.EndlessRunException;
import dev.managedheap.testkit.property.PropertySettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/**
 * Lets a worker load what every job needs, and the JVM compile some of it, before the first job
 * comes: a property that holds, and one that fails and is shrunk. What tells of a lack of memory is
 * loaded, too, since that cannot be done then.
 */
final class WarmUp {
  private static final int CASES = 100;

  static void run() {
    Report.of(Report.Result.SOLVED).with(Report.Fact.CASES, "%,d of %s".formatted(1, Locale.ROOT));
    PropertySettings settings = PropertySettings.DEFAULT.withTries(CASES);
    try {
      new PropertyLauncher(settings, Duration.ofMinutes(1))
          .run(List.of(DiscoverySelectors.selectClass(WarmUp.class)));
    } catch (EndlessRunException slowMachine) {
      return; // The first job is the slower for it.
    }
  }

  @HeapProperty
  void holds(@ForAll int number) {
    HeapPrograms.simple().samples(number, 1);
  }

  @HeapProperty
  boolean fails(@ForAll int number) {
    return number < CASES;
  }
}

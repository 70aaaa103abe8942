package dev.managedheap.tally;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints one line when the tests of a module have run, on standard output: its name, how many tests
 * passed, failed and were skipped, and the seconds that they took.
 *
 * <p>Speaks only where the build names the module, in the system property {@value #MODULE}. The
 * property is taken away during the run, so that a test that runs other tests, as the runner of
 * planted bugs does, adds no lines of its own.
 */
public final class ModuleLine implements TestExecutionListener {
  /** The system property by which the build says which module is tested. */
  static final String MODULE = "managedheap.module";

  private @Nullable String module;
  private long start;
  private int passed;
  private int failed;
  private int skipped;

  /** Made by the launcher that finds this listener. */
  public ModuleLine() {}

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    module = System.clearProperty(MODULE);
    start = System.nanoTime();
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skipped++;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL -> passed += test.isTest() ? 1 : 0;
      case ABORTED -> skipped++;
      case FAILED -> failed++;
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (module != null) {
      System.setProperty(MODULE, module);
      System.out.println(line(module, (System.nanoTime() - start) / 1e9));
    }
  }

  private String line(String name, double seconds) {
    return String.format(
        Locale.ROOT,
        "%-18s %5d passed, %d failed, %d skipped %7.1f s",
        name,
        passed,
        failed,
        skipped,
        seconds);
  }
}

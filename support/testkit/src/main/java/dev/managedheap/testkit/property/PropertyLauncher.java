package dev.managedheap.testkit.property;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs properties from a program: by the JUnit platform and jqwik, as a build does, but with
 * settings and an end of the program's own, and with the outcomes as values.
 *
 * <p>Each run has a launcher, an engine and a thread of its own, and writes no database. A run that
 * does not end within the limit is told to stop after its current case. If it does not end then
 * either, it is left behind; since jqwik keeps its state in static fields, {@link #run} refuses
 * further runs until it has ended.
 */
public final class PropertyLauncher {
  private static final Duration GRACE = Duration.ofSeconds(2);

  /**
   * Kept here, or its level would be forgotten: jqwik tells at each run that it has no database.
   */
  private static final Logger JQWIK = Logger.getLogger("net.jqwik");

  static {
    JQWIK.setLevel(Level.WARNING);
  }

  private static volatile @Nullable Thread leftBehind;

  private final PropertySettings settings;
  private final Duration limit;
  private int lastCase = Integer.MAX_VALUE;
  private Predicate<PropertyOutcome> enough = outcome -> false;
  private Consumer<List<Object>> beforeCase = parameters -> {};

  /**
   * Sets up runs.
   *
   * @param limit how long a run may take before it counts as endless
   */
  public PropertyLauncher(PropertySettings settings, Duration limit) {
    this.settings = settings;
    this.limit = limit;
  }

  /** Ends each property after this many cases, without changing the cases before. */
  public PropertyLauncher endingAfter(int cases) {
    lastCase = cases;
    return this;
  }

  /** Starts no further property after an outcome of this kind. */
  public PropertyLauncher until(Predicate<PropertyOutcome> lastOutcome) {
    enough = lastOutcome;
    return this;
  }

  /**
   * Tells this listener the parameters of each case before it runs, in the thread that runs it;
   * cases of shrinking are told, too.
   */
  public PropertyLauncher telling(Consumer<List<Object>> listener) {
    beforeCase = listener;
    return this;
  }

  /**
   * What a run came to.
   *
   * @param outcomes of the properties that ran, in their order
   * @param otherFailures what failed outside of a {@link HeapProperty}, such as a constructor
   */
  public record Run(List<PropertyOutcome> outcomes, List<Throwable> otherFailures) {}

  /** Says that a run of properties did not end. */
  public static final class EndlessRunException extends Exception {
    private static final long serialVersionUID = 1L;

    EndlessRunException(String message) {
      super(message);
    }
  }

  /**
   * Runs the selected properties.
   *
   * @param selectors classes or methods, of any class loader
   * @throws EndlessRunException if the run does not end within the limit
   * @throws OutOfMemoryError if a case found no memory
   * @throws IllegalStateException if an earlier run was left behind and still runs
   */
  public Run run(List<? extends DiscoverySelector> selectors) throws EndlessRunException {
    Thread earlier = leftBehind;
    if (earlier != null && earlier.isAlive()) {
      throw new IllegalStateException("an earlier property still runs, so no other can");
    }
    PropertySession session = new PropertySession(settings, lastCase, enough).telling(beforeCase);
    Failures failures = new Failures();
    Thread thread = new Thread(() -> execute(selectors, failures), "properties");
    thread.setDaemon(true);
    session.open();
    try {
      thread.start();
      awaitEnd(thread, session);
    } finally {
      session.close();
    }
    OutOfMemoryError noMemory = session.outOfMemory();
    if (noMemory != null) {
      throw noMemory;
    }
    List<PropertyOutcome> outcomes = session.outcomes();
    List<Throwable> others = new ArrayList<>(failures.found);
    outcomes.forEach(outcome -> others.removeIf(other -> other == outcome.failure()));
    return new Run(outcomes, List.copyOf(others));
  }

  private void awaitEnd(Thread thread, PropertySession session) throws EndlessRunException {
    try {
      thread.join(limit.toMillis());
      if (!thread.isAlive()) {
        return;
      }
      session.end();
      thread.interrupt();
      thread.join(GRACE.toMillis());
    } catch (InterruptedException interrupted) {
      session.end();
      Thread.currentThread().interrupt();
    }
    String message = "a property did not end within %s s".formatted(limit.toMillis() / 1000.0);
    if (thread.isAlive()) {
      leftBehind = thread;
    }
    throw new EndlessRunException(message);
  }

  private static void execute(List<? extends DiscoverySelector> selectors, Failures failures) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors)
            .configurationParameter("jqwik.database", "")
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .enableImplicitConfigurationParameters(false)
            .build();
    LauncherConfig onlyJqwik =
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(newJqwik())
            .build();
    try {
      LauncherFactory.create(onlyJqwik).execute(request, failures);
    } catch (Throwable failure) {
      failures.found.add(failure);
    }
  }

  private static TestEngine newJqwik() {
    return ServiceLoader.load(TestEngine.class, PropertyLauncher.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(engine -> engine.getId().equals("jqwik"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("jqwik is not on the class path"));
  }

  private static final class Failures implements TestExecutionListener {
    private final List<Throwable> found = new ArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        found.add(
            result
                .getThrowable()
                .orElseGet(() -> new AssertionError(test.getDisplayName() + " did not run")));
      }
    }
  }
}

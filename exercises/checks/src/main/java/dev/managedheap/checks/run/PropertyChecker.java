package dev.managedheap.checks.run;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.run.Report.Fact;
import dev.managedheap.checks.run.Report.Result;
import dev.managedheap.testkit.property.HeapProperties;
import dev.managedheap.testkit.property.PropertyOutcome;
import dev.managedheap.testkit.property.PropertySettings;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Checks an answer that should work: its exercise's properties, in their order, up to the first
 * that fails.
 */
public final class PropertyChecker {
  private final Exercise exercise;
  private final PropertySettings settings;
  private final Map<String, String> bugs;
  private final Runs runs;
  private final CaseWatch watch;
  private final BoundedOutput output;

  /**
   * A checker.
   *
   * @param bugs planted bugs by the fingerprint of how they fail
   */
  public PropertyChecker(
      Exercise exercise,
      PropertySettings settings,
      Map<String, String> bugs,
      CaseWatch watch,
      BoundedOutput output) {
    this.exercise = exercise;
    this.settings = settings;
    this.bugs = Map.copyOf(bugs);
    this.watch = watch;
    this.output = output;
    runs = new Runs(watch, output);
  }

  /** Checks the exercise's properties on the classes. */
  public Report check(Map<String, byte[]> classes) {
    return check(classes, exercise.properties());
  }

  /** Checks some of the exercise's properties, given as {@code package.Class#method}. */
  public Report check(Map<String, byte[]> classes, List<String> properties) {
    ClassLoader loader = new AnswerLoader(exercise, classes);
    int cases = 0;
    for (String property : properties) {
      Runs.Result result;
      Class<?> container;
      Method method;
      try {
        container = loader.loadClass(property.substring(0, property.indexOf('#')));
        method = method(container, property);
        result = runs.run(container, method, settings);
      } catch (ClassNotFoundException missing) {
        return failed("there is no " + property);
      } catch (LinkageError missing) {
        return FailureReport.of(missing);
      }
      Throwable failure = result.failure();
      if (failure != null) {
        return failed(classes, container, method, result);
      }
      if (output.exceeded()) {
        return FailureReport.of(new BoundedOutput.TooMuchOutput());
      }
      cases += Objects.requireNonNull(result.outcome()).cases();
    }
    return Report.of(Result.SOLVED)
        .with(Fact.PROPERTIES, properties.size())
        .with(Fact.CASES, cases);
  }

  private static Method method(Class<?> container, String property) throws ClassNotFoundException {
    String name = property.substring(property.indexOf('#') + 1);
    return HeapProperties.of(container).stream()
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new ClassNotFoundException(property));
  }

  private Report failed(
      Map<String, byte[]> classes, Class<?> container, Method method, Runs.Result result) {
    Report report = FailureReport.of(Objects.requireNonNull(result.failure()));
    PropertyOutcome outcome = result.outcome();
    String sentence = HeapProperties.sentence(method);
    report.with(Fact.PROPERTY, sentence);
    if (outcome == null) {
      return report.with(Fact.COUNTEREXAMPLE, watch.lastCase());
    }
    List<String> lines = CaseText.lines(method, outcome.sample());
    report.with(Fact.COUNTEREXAMPLE, lines).with(Fact.STEPS, outcome.steps());
    if (report.result() == Result.WRONG) {
      if (runs.replay(alone(classes, container), method, outcome.sample()) == null) {
        report.with(Fact.ONLY_AFTER_OTHERS, "");
      }
      report.with(Fact.PRINTED, output.lines());
      if (output.exceeded()) {
        return FailureReport.of(new BoundedOutput.TooMuchOutput());
      }
      String fingerprint = fingerprint(report, method, outcome.cases());
      report.with(Fact.FINGERPRINT, fingerprint);
      String bug = bugs.get(fingerprint);
      if (bug != null) {
        report.with(Fact.LIKE_BUG, bug);
      }
    }
    return report;
  }

  /** The property over classes that have seen no other case. */
  private Class<?> alone(Map<String, byte[]> classes, Class<?> container) {
    try {
      return new AnswerLoader(exercise, classes).loadClass(container.getName());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Two answers with the same fingerprint fail on the same case, and there in the same way. */
  private static String fingerprint(Report report, Method method, int cases) {
    String all =
        String.join(
            "\n",
            method.getName(),
            Integer.toString(cases),
            report.text(Fact.INVARIANT),
            report.text(Fact.COUNTEREXAMPLE),
            report.text(Fact.EXPECTED),
            report.text(Fact.GOT));
    return Integer.toHexString(all.hashCode()) + "-" + cases;
  }

  private static Report failed(String message) {
    return Report.of(Result.FAILED).with(Fact.MESSAGE, message);
  }
}

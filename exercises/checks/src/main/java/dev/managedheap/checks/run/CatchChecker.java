package dev.managedheap.checks.run;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.run.Report.Fact;
import dev.managedheap.checks.run.Report.Result;
import dev.managedheap.testkit.property.HeapProperties;
import dev.managedheap.testkit.property.PropertyOutcome;
import dev.managedheap.testkit.property.PropertySettings;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks a learner's property: it must hold on the original and on every correct variant, and fail
 * on every planted bug by an assertion. What fails always, or looks at how a class is written
 * instead of at what it does, fails on a variant; what fails never lets the bugs pass.
 *
 * <p>The original is tried once more at the end: a property has no memory of earlier tries.
 */
public final class CatchChecker {
  private final Exercise exercise;
  private final PropertySettings settings;
  private final List<Version> versions;
  private final Runs runs;
  private final BoundedOutput output;

  /**
   * A checker.
   *
   * @param versions the original first, then planted bugs and variants in any order
   */
  public CatchChecker(
      Exercise exercise,
      PropertySettings settings,
      List<Version> versions,
      CaseWatch watch,
      BoundedOutput output) {
    this.exercise = exercise;
    this.settings = settings;
    this.versions = List.copyOf(versions);
    this.output = output;
    runs = new Runs(watch, output);
  }

  /** Checks the properties among the learner's classes. */
  public Report check(Map<String, byte[]> learners) {
    Set<String> own = new TreeSet<>(learners.keySet());
    own.removeAll(versions.get(0).classes().keySet());
    List<String> caught = new ArrayList<>();
    List<String> accepted = new ArrayList<>();
    Report survivor = null;
    int[] counts = new int[2];
    List<Version> all = new ArrayList<>(versions);
    all.add(versions.get(0));
    for (Version version : all) {
      Trial trial = trial(version, learners, own);
      if (trial.stopped != null) {
        return trial.stopped.with(Fact.VERSION, version.name());
      }
      counts[0] = trial.properties;
      counts[1] += trial.cases;
      if (!version.bug() && trial.failure != null) {
        return trial
            .failure
            .with(Fact.VERSION, version.name())
            .with(Fact.DIFFERENCE, version.difference())
            .with(Fact.CAUGHT, caught);
      }
      if (!version.bug()) {
        accepted.add(version.name());
      } else if (trial.failure != null && trial.byAssertion) {
        caught.add(version.name());
      } else if (survivor == null) {
        survivor = survived(version, trial);
      }
    }
    Report report = survivor == null ? Report.of(Result.SOLVED) : survivor;
    return report
        .with(Fact.CAUGHT, caught)
        .with(Fact.ACCEPTED, accepted.stream().distinct().skip(1).toList())
        .with(Fact.PROPERTIES, counts[0])
        .with(Fact.CASES, counts[1]);
  }

  private static Report survived(Version bug, Trial trial) {
    Report report = Report.of(Result.SURVIVED).with(Fact.VERSION, bug.name());
    if (trial.failure != null) {
      report.with(Fact.GOT, trial.failure.lines(Fact.GOT));
      report.with(Fact.FRAMES, trial.failure.lines(Fact.FRAMES));
    }
    return report;
  }

  /** What the learner's properties came to on one version. */
  private static final class Trial {
    private int properties;
    private int cases;
    private @Nullable Report failure;
    private boolean byAssertion;
    private @Nullable Report stopped;
  }

  private Trial trial(Version version, Map<String, byte[]> learners, Set<String> own) {
    Map<String, byte[]> classes = new HashMap<>(version.classes());
    own.forEach(name -> classes.put(name, learners.get(name)));
    ClassLoader loader = new AnswerLoader(exercise, classes);
    PropertySettings here = version.bug() ? settings.withoutShrinking() : settings;
    Trial trial = new Trial();
    try {
      for (String name : own) {
        Class<?> container = loader.loadClass(name);
        for (Method property : HeapProperties.of(container)) {
          trial.properties++;
          String malformed = PropertyShape.malformed(property);
          if (!malformed.isEmpty()) {
            trial.stopped = Report.of(Result.UNFINISHED).with(Fact.MESSAGE, malformed);
            return trial;
          }
          if (trial.failure == null || !trial.byAssertion) {
            tryOn(container, property, here, trial);
          }
        }
      }
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    } catch (LinkageError missing) {
      trial.stopped = FailureReport.of(missing);
    }
    if (trial.properties == 0) {
      trial.stopped =
          Report.of(Result.UNFINISHED)
              .with(Fact.MESSAGE, "there is no method with @HeapProperty on it");
    }
    return trial;
  }

  private void tryOn(Class<?> container, Method property, PropertySettings here, Trial trial) {
    Runs.Result result = runs.run(container, property, here);
    PropertyOutcome outcome = result.outcome();
    trial.cases += outcome == null ? 0 : outcome.cases();
    Throwable failure = result.failure();
    if (failure == null) {
      return;
    }
    Report report =
        FailureReport.of(failure).with(Fact.PROPERTY, HeapProperties.sentence(property));
    if (outcome != null) {
      report.with(Fact.COUNTEREXAMPLE, CaseText.lines(property, outcome.sample()));
      report.with(Fact.STEPS, outcome.steps());
    }
    if (report.result() == Result.WRONG) {
      report.with(Fact.FRAMES, Frames.within(property.getName(), report.lines(Fact.FRAMES)));
      trial.failure = new Report(Result.REJECTED, report.facts());
      trial.byAssertion = FailureReport.unwrapped(failure) instanceof AssertionError;
      trial.failure.with(Fact.PRINTED, output.lines());
    } else {
      trial.stopped = report;
    }
  }
}

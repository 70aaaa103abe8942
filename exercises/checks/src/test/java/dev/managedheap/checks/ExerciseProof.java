package dev.managedheap.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.checks.compile.Compilation;
import dev.managedheap.checks.compile.LearnerCompiler;
import dev.managedheap.checks.judge.Submission;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Kind;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.pack.ChangedSources;
import dev.managedheap.checks.pack.ExerciseSources;
import dev.managedheap.checks.run.BoundedOutput;
import dev.managedheap.checks.run.CaseWatch;
import dev.managedheap.checks.run.Checks;
import dev.managedheap.checks.run.PropertyChecker;
import dev.managedheap.checks.run.Report;
import dev.managedheap.checks.run.Report.Fact;
import dev.managedheap.checks.run.Report.Result;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.property.PropertySettings;
import java.util.List;
import java.util.Map;

/**
 * Proves of an exercise that its properties tell right answers from wrong ones; in this process.
 */
final class ExerciseProof {
  /** In the build a case counts as endless sooner than before a learner. */
  static final int LONGEST_CASE = 300;

  private static final int SEEDS = Integer.getInteger("managedheap.exercises.seeds", 3);

  /** What is right runs all cases; what is wrong ends with the first that fails. */
  private static final int SEEDS_OF_THE_RIGHT = SEEDS - 1;

  private final LearnerCompiler compiler = new LearnerCompiler(Sources.classPath());
  private final BoundedOutput output = new BoundedOutput();

  void close() {
    compiler.close();
  }

  /** The starter compiles, and fails as the exercise says. */
  void starter(Exercise exercise) {
    Report report = check(exercise, Submission.starter(exercise).files());
    String fails = exercise.starterFails();
    if (exercise.kind() == Kind.CATCH_IT) {
      assertThat(report.result()).as(report.toString()).isEqualTo(Result.SURVIVED);
    } else if (fails.equals("unfinished")) {
      assertThat(report.result()).as(report.toString()).isEqualTo(Result.UNFINISHED);
    } else {
      assertThat(report.text(Fact.INVARIANT)).as(report.toString()).isEqualTo(fails);
    }
  }

  /** The solution passes: every property on every seed; a learner's property catches everything. */
  void solution(Exercise exercise, ExerciseSources sources) {
    if (exercise.kind() == Kind.CATCH_IT) {
      Report report = check(exercise, sources.solution());
      assertThat(report.result()).as(report.toString()).isEqualTo(Result.SOLVED);
      assertThat(report.lines(Fact.CAUGHT)).hasSameElementsAs(exercise.bugs());
      assertThat(report.lines(Fact.ACCEPTED)).hasSameElementsAs(exercise.variants());
    } else {
      holds(exercise, sources.solution());
    }
  }

  /** A variant passes; where a property is asked for, the solution's has accepted it already. */
  void variant(Exercise exercise, ChangedSources variant) {
    if (exercise.kind() == Kind.MAKE_IT_WORK) {
      holds(exercise, variant.sources());
    }
  }

  private void holds(Exercise exercise, List<SourceFile> sources) {
    Map<String, byte[]> classes = compiled(exercise, sources);
    for (long seed = 1; seed <= SEEDS_OF_THE_RIGHT; seed++) {
      Report report = checker(exercise, seed).check(classes);
      assertThat(report.result()).as("seed %d: %s", seed, report).isEqualTo(Result.SOLVED);
    }
  }

  /**
   * A bug is caught on every seed by the property that should catch it, with the invariant that it
   * should break. Where a property is asked for, the solution's has caught it already.
   */
  void bug(Exercise exercise, ChangedSources bug) {
    if (exercise.kind() == Kind.CATCH_IT) {
      return;
    }
    List<String> properties =
        exercise.properties().stream()
            .filter(property -> bug.properties().isEmpty() || names(bug, property))
            .toList();
    assertThat(properties)
        .as("properties named by %s: %s", bug.name(), bug.properties())
        .isNotEmpty();
    List<String> expected = bug.invariants().stream().map(Invariant::id).toList();
    Map<String, byte[]> classes = compiled(exercise, bug.sources());
    for (long seed = 1; seed <= SEEDS; seed++) {
      Report report = checker(exercise, seed).check(classes, properties);
      assertThat(report.text(Fact.INVARIANT)).as("seed %d: %s", seed, report).isIn(expected);
    }
  }

  private static boolean names(ChangedSources bug, String property) {
    return bug.properties().stream()
        .anyMatch(named -> property.equals(named) || property.startsWith(named + "#"));
  }

  private PropertyChecker checker(Exercise exercise, long seed) {
    PropertySettings settings = PropertySettings.DEFAULT.withSeed(seed).withoutShrinking();
    return new PropertyChecker(exercise, settings, Map.of(), new CaseWatch(), output);
  }

  private Report check(Exercise exercise, List<SourceFile> sources) {
    return Checks.check(exercise, compiled(exercise, sources), 1, new CaseWatch(), output);
  }

  private Map<String, byte[]> compiled(Exercise exercise, List<SourceFile> sources) {
    Compilation compilation = compiler.compile(exercise, sources);
    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.forbidden()).isEmpty();
    return compilation.classes();
  }
}

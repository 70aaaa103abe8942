package dev.managedheap.checks.judge;

import dev.managedheap.checks.compile.Compilation;
import dev.managedheap.checks.compile.LearnerCompiler;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.run.BoundedOutput;
import dev.managedheap.checks.run.CaseWatch;
import dev.managedheap.checks.run.Checks;
import dev.managedheap.checks.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Judges a submission in this very process, so that a debugger stops in the learner's code. It says
 * what the {@link Judge} says, except that nothing stops code that does not end by itself.
 */
public final class LocalJudge {
  private final JudgeSettings settings;

  /** A judge that compiles with the class path of the settings and heeds no limits. */
  public LocalJudge(JudgeSettings settings) {
    this.settings = settings;
  }

  /** What becomes of the submission. */
  public Verdict judge(Submission submission) {
    Exercise exercise = submission.exercise();
    Optional<Verdict> early = Intake.refusal(submission);
    if (early.isPresent()) {
      return early.get();
    }
    Submission complete = Intake.complete(submission);
    List<String> classPath = settings.classPath();
    try (LearnerCompiler compiler = new LearnerCompiler(classPath)) {
      Compilation compilation = compiler.compile(exercise, complete.files());
      Verdicts verdicts = new Verdicts(complete, compilation);
      return compilation.succeeded()
          ? verdicts.of(
              Checks.check(
                  exercise,
                  compilation.classes(),
                  settings.tries(),
                  new CaseWatch(),
                  new BoundedOutput()))
          : verdicts.notCompiled();
    }
  }
}

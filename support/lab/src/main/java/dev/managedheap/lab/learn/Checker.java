package dev.managedheap.lab.learn;

import dev.managedheap.checks.judge.Judge;
import dev.managedheap.checks.judge.JudgeSettings;
import dev.managedheap.checks.judge.Submission;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.verdict.Verdict;
import dev.managedheap.lab.Home;

/** What says whether a submission solves its exercise; it is for one thread, but for a cancel. */
public interface Checker extends AutoCloseable {
  /** Gets ready for an exercise, so that the next answer comes quickly. */
  void prepare(Exercise exercise);

  /** What becomes of a submission. */
  Verdict check(Submission submission);

  /** Gives up what another thread is checking, whose verdict then means nothing. */
  void cancel();

  @Override
  void close();

  /** The judge of this lab, which runs a learner's code in processes of its own. */
  static Checker of(Home home) {
    JudgeSettings ordinary = JudgeSettings.ordinary();
    Judge judge =
        new Judge(
            new JudgeSettings(
                home.checkingClassPath(),
                ordinary.jvm(),
                ordinary.megabytes(),
                ordinary.longestCase(),
                ordinary.tries()));
    return new Checker() {
      @Override
      public void prepare(Exercise exercise) {
        judge.prepare(exercise);
      }

      @Override
      public Verdict check(Submission submission) {
        return judge.judge(submission);
      }

      @Override
      public void cancel() {
        judge.cancel();
      }

      @Override
      public void close() {
        judge.close();
      }
    };
  }
}

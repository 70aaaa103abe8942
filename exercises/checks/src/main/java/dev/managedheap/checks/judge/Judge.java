package dev.managedheap.checks.judge;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.verdict.Verdict;

/**
 * Judges submissions: compiles them in this process, and checks them in another, which cannot harm
 * this one. A judge keeps a worker process ready, so that the next verdict comes quickly.
 *
 * <p>It is for one thread. Closing it ends its processes.
 */
public final class Judge implements AutoCloseable {
  private final JudgeSettings settings;

  /** A judge that starts its first worker at once, in the background. */
  public Judge(JudgeSettings settings) {
    this.settings = settings;
  }

  /**
   * Lets the next worker get ready for this exercise, in the background: call it when the learner
   * turns to another exercise. Without it, everything works, only later.
   */
  public void prepare(Exercise exercise) {}

  /** What becomes of the submission. Never throws for what a learner wrote. */
  public Verdict judge(Submission submission) {
    return new Verdict.CheckerFailed("the judge is not built yet " + settings);
  }

  @Override
  public void close() {}
}

package dev.managedheap.lab.learn;

import dev.managedheap.checks.judge.Submission;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.verdict.Verdict;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Checks submissions on a thread of its own, one at a time. A submission that comes while another
 * is checked takes its place: only the outcome of the last one counts.
 */
final class Checking implements AutoCloseable {
  private final Checker checker;
  private final Consumer<Outcome> listener;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread checking = new Thread(task, "checking");
            checking.setDaemon(true);
            return checking;
          });
  private int last;
  private boolean underWay;

  /** What became of a submission; the number tells which one it was. */
  record Outcome(Exercise exercise, int number, Verdict verdict) {}

  /**
   * Checks with this.
   *
   * @param listener gets each outcome, on another thread, and gives it to {@link #take}
   */
  Checking(Checker checker, Consumer<Outcome> listener) {
    this.checker = checker;
    this.listener = listener;
  }

  /** Gets ready for an exercise. */
  void prepare(Exercise exercise) {
    thread.execute(() -> checker.prepare(exercise));
  }

  /** Begins to check, and gives up what was checked until now. */
  void begin(Submission submission) {
    if (underWay) {
      checker.cancel();
    }
    underWay = true;
    int number = ++last;
    Exercise exercise = submission.exercise();
    thread.execute(() -> listener.accept(new Outcome(exercise, number, verdict(submission))));
  }

  private Verdict verdict(Submission submission) {
    try {
      return checker.check(submission);
    } catch (RuntimeException | Error failure) {
      // given up, or a mistake of the judge; which of the two, the number of the outcome tells
      return new Verdict.CheckerFailed(String.valueOf(failure));
    }
  }

  /** Whether an outcome is still to come. */
  boolean isUnderWay() {
    return underWay;
  }

  /** Takes an outcome; whether it is the one that counts. */
  boolean take(Outcome outcome) {
    boolean counts = outcome.number() == last;
    underWay &= !counts;
    return counts;
  }

  @Override
  public void close() {
    thread.shutdownNow();
    checker.close();
  }
}

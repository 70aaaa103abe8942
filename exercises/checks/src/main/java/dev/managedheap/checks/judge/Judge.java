package dev.managedheap.checks.judge;

import dev.managedheap.checks.compile.Compilation;
import dev.managedheap.checks.compile.LearnerCompiler;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.run.Report;
import dev.managedheap.checks.run.Report.Fact;
import dev.managedheap.checks.run.Report.Result;
import dev.managedheap.checks.verdict.Stop;
import dev.managedheap.checks.verdict.Verdict;
import dev.managedheap.checks.worker.Job;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Judges submissions: compiles them in this process, and checks them in another, which cannot harm
 * this one. The worker is kept as long as every job ends by itself, since it becomes faster with
 * each; one whose job had to be stopped is replaced at once.
 *
 * <p>One submission is judged at a time. Closing the judge ends its process.
 */
public final class Judge implements AutoCloseable {
  /** How many jobs a worker does before it is replaced, so that nothing piles up in it. */
  private static final int JOBS = 100;

  /** How many times as long as one case a job may take before the worker is given up. */
  private static final int PATIENCE = 60;

  private final JudgeSettings settings;
  private final LearnerCompiler compiler;
  private volatile @Nullable WorkerProcess worker;
  private volatile boolean cancelled;
  private volatile boolean running;
  private @Nullable Job warmUp;
  private int jobs;

  /** A judge that starts its worker at once. */
  public Judge(JudgeSettings settings) {
    this.settings = settings;
    compiler = new LearnerCompiler(settings.classPath());
    startWorker();
  }

  private void startWorker() {
    try {
      WorkerProcess old = worker;
      if (old != null) {
        old.close();
      }
      jobs = 0;
      WorkerProcess started = new WorkerProcess(settings);
      if (warmUp != null) {
        started.warmUp(warmUp);
      }
      worker = started;
    } catch (IOException noJava) {
      throw new IllegalStateException("no process for the checks can be started", noJava);
    }
  }

  /**
   * Gets ready for an exercise: compiles its starter, and lets the worker check it for nothing.
   * Afterwards both are warm. The first time, compiling takes about a second; a learner who is
   * still reading does not notice when it is done in another thread.
   */
  public synchronized void prepare(Exercise exercise) {
    Compilation compilation = compiler.compile(exercise, Submission.starter(exercise).files());
    warmUp = job(exercise, compilation.classes());
    WorkerProcess ready = worker;
    if (ready != null && ready.isAlive()) {
      ready.warmUp(warmUp);
    }
  }

  private Job job(Exercise exercise, Map<String, byte[]> classes) {
    return new Job(exercise.name(), settings.tries(), settings.longestCase(), classes);
  }

  /**
   * What becomes of the submission. Never throws for what a learner wrote.
   *
   * @throws CancellationException if another thread calls {@link #cancel}
   */
  public synchronized Verdict judge(Submission submission) {
    cancelled = false;
    Exercise exercise = submission.exercise();
    Optional<Verdict> early = Intake.refusal(submission);
    if (early.isPresent()) {
      return early.get();
    }
    Submission complete = Intake.complete(submission);
    Compilation compilation = compiler.compile(exercise, complete.files());
    Verdicts verdicts = new Verdicts(complete, compilation);
    if (!compilation.succeeded()) {
      return verdicts.notCompiled();
    }
    return verdicts.of(run(exercise, compilation.classes()));
  }

  private Report run(Exercise exercise, Map<String, byte[]> classes) {
    WorkerProcess ready = worker;
    if (ready == null || !ready.isAlive() || jobs >= JOBS) {
      startWorker();
      ready = java.util.Objects.requireNonNull(worker);
    }
    jobs++;
    ready.send(job(exercise, classes));
    running = true;
    Optional<Report> report = ready.report((long) PATIENCE * settings.longestCase());
    running = false;
    boolean ended = !ready.isAlive();
    if (report.isEmpty() || spoils(report.get().result())) {
      startWorker();
    }
    if (cancelled) {
      throw new CancellationException("the check was given up");
    }
    return report.orElseGet(() -> ended ? gone() : tooSlow());
  }

  private static boolean spoils(Result result) {
    return result == Result.STOPPED || result == Result.FAILED;
  }

  private static Report gone() {
    return Report.of(Result.FAILED)
        .with(Fact.MESSAGE, "the process with the checks ended without an answer");
  }

  private static Report tooSlow() {
    return Report.of(Result.STOPPED).with(Fact.STOP, Stop.TOO_SLOW.name());
  }

  /** Whether a worker is checking a submission at this moment. */
  boolean isRunning() {
    return running;
  }

  /** Gives up what is being judged; for another thread than the one that judges. */
  public void cancel() {
    cancelled = true;
    WorkerProcess running = worker;
    if (running != null) {
      running.close();
    }
  }

  @Override
  public synchronized void close() {
    WorkerProcess running = worker;
    if (running != null) {
      running.close();
    }
    compiler.close();
  }
}

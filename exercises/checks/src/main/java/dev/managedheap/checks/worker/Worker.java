package dev.managedheap.checks.worker;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Exercises;
import dev.managedheap.checks.run.BoundedOutput;
import dev.managedheap.checks.run.CaseWatch;
import dev.managedheap.checks.run.Checks;
import dev.managedheap.checks.run.LeftThreads;
import dev.managedheap.checks.run.Report;
import dev.managedheap.checks.run.Report.Fact;
import dev.managedheap.checks.run.Report.Result;
import dev.managedheap.checks.run.Watchdog;
import dev.managedheap.checks.verdict.Stop;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Checks one job after the other, until its input ends: jobs come in, reports go out. A job that
 * had to be stopped is the last; the process ends with its report.
 */
public final class Worker {
  /** What the process ends with after a job that had to be stopped. */
  public static final int SPOILED = 3;

  private final DataOutputStream out;
  private final BoundedOutput output = new BoundedOutput();
  private volatile boolean busy;

  private Worker(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  /** Takes jobs from the standard input and reports to the standard output. */
  public static void main(String[] arguments) throws IOException {
    Worker worker = new Worker(new FileOutputStream(FileDescriptor.out));
    System.setOut(worker.output.stream());
    System.setErr(worker.output.stream());
    System.setIn(InputStream.nullInputStream());
    Runtime.getRuntime().addShutdownHook(new Thread(worker::ended, "ended"));
    try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
      for (Job job = Job.read(in); job != null; job = Job.read(in)) {
        worker.work(job);
      }
    }
  }

  private void work(Job job) {
    busy = true;
    output.reset();
    LeftThreads threads = new LeftThreads();
    CaseWatch watch = new CaseWatch();
    Thread dog = new Thread(new Watchdog(watch, job.longestCase(), this::endWith), "watchdog");
    dog.setDaemon(true);
    dog.start();
    Report report = check(job, watch);
    dog.interrupt();
    if (report.result() == Result.STOPPED) {
      endWith(report);
    }
    if (report.result() == Result.SOLVED && threads.anyLeft()) {
      endWith(threads.report());
    }
    send(report);
    busy = false;
  }

  private Report check(Job job, CaseWatch watch) {
    try {
      Exercise exercise =
          Exercises.named(job.exercise())
              .orElseThrow(() -> new IllegalStateException("no exercise " + job.exercise()));
      return Checks.check(exercise, job.classes(), job.tries(), watch, output);
    } catch (OutOfMemoryError noMemory) {
      return Report.of(Result.STOPPED).with(Fact.STOP, Stop.OUT_OF_MEMORY.name());
    } catch (RuntimeException | Error failure) {
      return Report.of(Result.FAILED).with(Fact.MESSAGE, failure);
    }
  }

  /** Reports, and ends the process at once, whatever runs in it. */
  private void endWith(Report report) {
    send(report);
    Runtime.getRuntime().halt(SPOILED);
  }

  private synchronized void send(Report report) {
    try {
      if (busy) {
        busy = report.result() == Result.STOPPED;
        report.write(out);
      }
    } catch (IOException nobodyListens) {
      Runtime.getRuntime().halt(SPOILED);
    }
  }

  /** The process is ending; if a job is being worked at, the learner's code ends it. */
  private void ended() {
    if (busy) {
      send(LeftThreads.exit());
    }
  }
}

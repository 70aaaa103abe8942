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
  private final DataOutputStream out;
  private final BoundedOutput output;
  private final Runnable end;
  private boolean busy;

  /**
   * A worker.
   *
   * @param out takes the reports
   * @param output what learners' code prints goes there
   * @param end ends the process at once, whatever runs in it
   */
  Worker(OutputStream out, BoundedOutput output, Runnable end) {
    this.out = new DataOutputStream(out);
    this.output = output;
    this.end = end;
  }

  /** Takes jobs from the standard input and reports to the standard output. */
  public static void main(String[] arguments) throws IOException {
    BoundedOutput output = new BoundedOutput();
    Worker worker =
        new Worker(
            new FileOutputStream(FileDescriptor.out), output, () -> Runtime.getRuntime().halt(1));
    System.setOut(output.stream());
    System.setErr(output.stream());
    System.setIn(InputStream.nullInputStream());
    Runtime.getRuntime().addShutdownHook(new Thread(worker::ending, "ending"));
    WarmUp.run();
    worker.work(new FileInputStream(FileDescriptor.in));
  }

  /** Works at the jobs of a stream up to its end. */
  void work(InputStream jobs) throws IOException {
    try (DataInputStream in = new DataInputStream(jobs)) {
      for (Job job = Job.read(in); job != null; job = Job.read(in)) {
        begin();
        Report report = checked(job);
        send(report);
        if (report.result() == Result.STOPPED) {
          end.run();
        }
      }
    }
  }

  private Report checked(Job job) {
    output.reset();
    LeftThreads threads = new LeftThreads();
    CaseWatch watch = new CaseWatch();
    Thread dog = new Thread(new Watchdog(watch, job.longestCase(), this::stop), "watchdog");
    dog.setDaemon(true);
    dog.start();
    try {
      Exercise exercise =
          Exercises.named(job.exercise())
              .orElseThrow(() -> new IllegalStateException("no exercise " + job.exercise()));
      Report report = Checks.check(exercise, job.classes(), job.tries(), watch, output);
      boolean left = report.result() == Result.SOLVED && threads.anyLeft();
      return left ? threads.report() : report;
    } catch (RuntimeException | Error failure) {
      if (failure instanceof OutOfMemoryError || watch.isOutOfMemory()) {
        return Report.of(Result.STOPPED).with(Fact.STOP, Stop.OUT_OF_MEMORY.name());
      }
      return Report.of(Result.FAILED).with(Fact.MESSAGE, failure);
    } finally {
      dog.interrupt();
    }
  }

  private void stop(Report report) {
    send(report);
    end.run();
  }

  private synchronized void begin() {
    busy = true;
  }

  /** Sends the job's report, the first one if there should be several. */
  private synchronized void send(Report report) {
    if (busy) {
      busy = false;
      try {
        report.write(out);
      } catch (IOException nobodyListens) {
        end.run();
      }
    }
  }

  /** If the process ends while a job is being worked at, the learner's code ends it. */
  void ending() {
    send(LeftThreads.exit());
  }
}

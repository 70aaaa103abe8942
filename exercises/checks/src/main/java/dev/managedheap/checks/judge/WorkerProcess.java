package dev.managedheap.checks.judge;

import dev.managedheap.checks.run.Report;
import dev.managedheap.checks.worker.Job;
import dev.managedheap.checks.worker.Worker;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process that runs learners' classes. It is ended by closing it, whatever it does. */
final class WorkerProcess implements AutoCloseable {
  private final Process process;

  private final DataOutputStream jobs;
  private int warmUps;
  private final BlockingQueue<Optional<Report>> reports = new LinkedBlockingQueue<>();

  /**
   * Starts a process.
   *
   * @throws IOException if there is no Java to start
   */
  WorkerProcess(JudgeSettings settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(settings.jvm());
    command.addAll(
        List.of(
            "-Xmx" + settings.megabytes() + "m",
            "-Xlog:disable",
            "-ea:dev.managedheap...",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-cp",
            String.join(File.pathSeparator, settings.classPath()),
            Worker.class.getName()));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    jobs = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    Thread reader = new Thread(this::read, "reports of the worker");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (DataInputStream in = new DataInputStream(process.getInputStream())) {
      while (true) {
        reports.add(Optional.of(Report.read(in)));
      }
    } catch (IOException end) {
      reports.add(Optional.empty());
    }
  }

  /** Gives it a job whose report nobody waits for. */
  void warmUp(Job job) {
    warmUps++;
    send(job);
  }

  /** Gives it a job; what the process does not take any more shows in the report. */
  void send(Job job) {
    try {
      job.write(jobs);
    } catch (IOException gone) {
      reports.add(Optional.empty());
    }
  }

  /**
   * The report of the job that was sent last; empty if there is none within the time, or the
   * process has ended without one.
   */
  Optional<Report> report(long milliseconds) {
    try {
      Optional<Report> report = reports.poll(milliseconds, TimeUnit.MILLISECONDS);
      while (warmUps > 0 && report != null && report.isPresent()) {
        warmUps--;
        report = reports.poll(milliseconds, TimeUnit.MILLISECONDS);
      }
      return report == null ? Optional.empty() : report;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}

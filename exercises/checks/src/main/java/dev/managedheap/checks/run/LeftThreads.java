package dev.managedheap.checks.run;

import dev.managedheap.checks.run.Report.Fact;
import dev.managedheap.checks.run.Report.Result;
import dev.managedheap.checks.verdict.Stop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Finds the threads that an answer leaves behind. */
public final class LeftThreads {
  /** How long a thread that is ending may take to, in milliseconds. */
  private static final int GRACE = 200;

  private final Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());

  /** Notes the threads that there are; those that come later and stay are found. */
  public LeftThreads() {}

  /** Whether there are others now, which do not end by themselves at once. */
  public boolean anyLeft() {
    try {
      long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE);
      while (!others().isEmpty() && System.nanoTime() < deadline) {
        Thread.sleep(GRACE / 20);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return !others().isEmpty();
  }

  /** What is left. */
  public Report report() {
    List<String> frames = new ArrayList<>();
    others().stream()
        .map(thread -> Frames.of(thread.getStackTrace()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .ifPresent(frames::addAll);
    return Report.of(Result.STOPPED)
        .with(Fact.STOP, Stop.THREAD_LEFT.name())
        .with(Fact.FRAMES, frames);
  }

  private List<Thread> others() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread) && thread.isAlive())
        .filter(thread -> !isOurs(thread.getName()))
        .toList();
  }

  private static boolean isOurs(String name) {
    return name.equals("watchdog")
        || name.startsWith("ForkJoinPool.commonPool")
        || name.startsWith("jqwik");
  }

  /** Where the learner's code ends the program, when it does. */
  public static Report exit() {
    List<String> frames = List.of();
    for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
      for (StackTraceElement frame : thread.getValue()) {
        if (frame.getClassName().equals("java.lang.Runtime")
            && frame.getMethodName().equals("exit")) {
          frames = Frames.of(thread.getValue());
        }
      }
    }
    return Report.of(Result.STOPPED).with(Fact.STOP, Stop.EXIT.name()).with(Fact.FRAMES, frames);
  }
}

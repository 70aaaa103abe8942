package dev.managedheap.checks.run;

import dev.managedheap.checks.run.CaseWatch.CurrentCase;
import dev.managedheap.checks.run.Report.Fact;
import dev.managedheap.checks.run.Report.Result;
import dev.managedheap.checks.verdict.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Stops a case that does not end. Progress counts, not the clock: a case is taken for endless when
 * the thread that checks it has computed for so long, however busy the machine is; and for waiting
 * when that thread waits and has done next to nothing for longer still.
 */
public final class Watchdog implements Runnable {
  /** How often it looks, in milliseconds. */
  private static final int PERIOD = 20;

  /** How many times as long as a case may compute it may wait. */
  private static final int PATIENCE = 2;

  /** How many times as long as a case may compute it may take, whatever it does. */
  private static final int LIMIT = 20;

  /** How many times as long as one case all of them together may compute. */
  private static final int ALL_CASES = 4;

  /** How often the calls are looked at, to see which of them goes on. */
  private static final int SAMPLES = 12;

  private final CaseWatch watch;
  private final int longestCase;
  private final Consumer<Report> stopped;

  /**
   * A watchdog.
   *
   * @param longestCase how many milliseconds a case may compute
   * @param stopped takes the report of a case that was too long, and ends what runs it
   */
  public Watchdog(CaseWatch watch, int longestCase, Consumer<Report> stopped) {
    this.watch = watch;
    this.longestCase = longestCase;
    this.stopped = stopped;
  }

  @Override
  public void run() {
    CaseMeter meter = new CaseMeter();
    try {
      while (true) {
        Thread.sleep(PERIOD);
        CurrentCase current = watch.current();
        if (current == null) {
          continue;
        }
        meter.look(current);
        if (meter.computed() > longestCase || meter.passed() > (long) LIMIT * longestCase) {
          stopped.accept(report(Stop.ENDLESS_LOOP, current));
          return;
        }
        if (meter.computedInAll() > (long) ALL_CASES * longestCase) {
          stopped.accept(report(Stop.TOO_SLOW, current));
          return;
        }
        if (meter.passed() > (long) PATIENCE * longestCase
            && meter.computed() < meter.passed() / 10
            && isWaiting(current.thread())) {
          stopped.accept(report(Stop.WAITS_FOREVER, current));
          return;
        }
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isWaiting(Thread thread) {
    return switch (thread.getState()) {
      case BLOCKED, WAITING, TIMED_WAITING -> true;
      default -> false;
    };
  }

  private static Report report(Stop stop, CurrentCase current) throws InterruptedException {
    List<StackTraceElement[]> traces = new ArrayList<>();
    for (int sample = 0; sample < SAMPLES; sample++) {
      traces.add(current.thread().getStackTrace());
      Thread.sleep(3);
    }
    List<List<String>> levels = Frames.common(traces);
    return Report.of(Result.STOPPED)
        .with(Fact.STOP, stop.name())
        .with(Fact.PROPERTY, current.property())
        .with(Fact.COUNTEREXAMPLE, current.lines().get())
        .with(Fact.LEVELS, levels.stream().map(level -> String.join(" ", level)).toList());
  }
}

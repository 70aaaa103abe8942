package dev.managedheap.benchmarks.side;

import dev.managedheap.benchmarks.workload.BuiltGraph.Collector;
import dev.managedheap.benchmarks.workload.Work;
import dev.managedheap.pool.LinkPolicy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Our side of a comparison: {@code SIDE ROUNDS FILE…}. It prints the lines that {@code bench.h}
 * explains, as the other sides do.
 */
public final class OurSide {
  private static final int PADDED_BYTES = 64;

  private OurSide() {}

  /** Does the works of the files. */
  public static void main(String[] words) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String file : List.of(words).subList(2, words.length)) {
      files.add(Path.of(file));
    }
    run(words[0], Integer.parseInt(words[1]), files, System.out);
  }

  /**
   * Does the works of the files, so many rounds of them.
   *
   * @throws IllegalArgumentException if there is no such side
   */
  public static void run(String side, int rounds, List<Path> files, PrintStream out)
      throws IOException {
    List<Task> tasks = new ArrayList<>();
    for (Path file : files) {
      int index = tasks.size();
      Work work = Work.read(file);
      Task task = task(side, work);
      out.printf("input %d %s%n", index, work.hash());
      if (rounds > 0) {
        task.warmUp();
      }
      task.check(new Printed(out, index));
      tasks.add(task);
    }
    Stopwatch watch = new Stopwatch();
    for (int round = 0; round < rounds; round++) {
      for (int index = 0; index < tasks.size(); index++) {
        tasks.get(index).run(watch);
        out.printf("sample %d %d %d%n", index, watch.cpu(), watch.wall());
      }
    }
    out.println("end");
    out.flush();
  }

  private static Task task(String side, Work work) {
    return switch (side) {
      case "pools-front" -> new ReplayTask(work.blocks(), LinkPolicy.FRONT);
      case "pools-back" -> new ReplayTask(work.blocks(), LinkPolicy.BACK);
      case "counting" -> new TreeTask(work.parameter(0), work.parameter(1), 0);
      case "counting-padded" -> new TreeTask(work.parameter(0), work.parameter(1), PADDED_BYTES);
      case "mark-sweep" -> new CollectTask(work.graph(), Collector.MARK_SWEEP);
      case "bitmap-mark-sweep" -> new CollectTask(work.graph(), Collector.BITMAP_MARK_SWEEP);
      case "trial-deletion" -> new CollectTask(work.graph(), Collector.TRIAL_DELETION);
      case "managed-heap" -> new ScriptTask(work.script());
      default -> throw new IllegalArgumentException("there is no side '" + side + "'");
    };
  }

  private record Printed(PrintStream out, int index) implements Task.Says {
    @Override
    public void check(String name, long value) {
      out.printf("check %d %s %d%n", index, name, value);
    }

    @Override
    public void fact(String name, long value) {
      out.printf("fact %d %s %d%n", index, name, value);
    }
  }
}

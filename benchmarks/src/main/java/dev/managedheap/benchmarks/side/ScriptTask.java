package dev.managedheap.benchmarks.side;

import dev.managedheap.benchmarks.workload.HeapRun;
import dev.managedheap.benchmarks.workload.HeapScript;
import dev.managedheap.capstone.GenerationalCollector;

/** A script on the managed heap, with collections that begin by themselves. */
final class ScriptTask implements Task {
  private static final int WARM_UP_RUNS = 10;

  private final HeapScript script;
  private final HeapRun heap;

  ScriptTask(HeapScript script) {
    this.script = script;
    this.heap = new HeapRun(script);
  }

  @Override
  public void check(Says says) {
    HeapRun checked = new HeapRun(script);
    checked.begin();
    long[] before = collections(checked);
    checked.measured();
    long[] after = collections(checked);
    for (int generation = 0; generation < before.length; generation++) {
      says.check("collections" + generation, after[generation] - before[generation]);
    }
    says.fact("bytes", checked.arenaBytes());
    says.fact("objectBytes", HeapRun.nodeBytes());
    says.check("survivors", checked.survivors());
    says.check("left", checked.end());
  }

  private static long[] collections(HeapRun run) {
    long[] collections = new long[GenerationalCollector.GENERATIONS];
    for (int generation = 0; generation < collections.length; generation++) {
      collections[generation] = run.collections(generation);
    }
    return collections;
  }

  @Override
  public void warmUp() {
    Stopwatch unread = new Stopwatch();
    for (int run = 0; run < WARM_UP_RUNS; run++) {
      run(unread);
    }
  }

  @Override
  public void run(Stopwatch watch) {
    heap.begin();
    watch.start();
    heap.measured();
    watch.stop();
    if (heap.end() != 0) {
      throw new IllegalStateException("objects are left over");
    }
  }
}

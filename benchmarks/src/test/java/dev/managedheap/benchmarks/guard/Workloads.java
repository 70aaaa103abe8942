package dev.managedheap.benchmarks.guard;

import dev.managedheap.benchmarks.workload.BlockReplay;
import dev.managedheap.benchmarks.workload.BlockTrace;
import dev.managedheap.benchmarks.workload.BlockTraces;
import dev.managedheap.benchmarks.workload.BuiltGraph;
import dev.managedheap.benchmarks.workload.BuiltGraph.Collector;
import dev.managedheap.benchmarks.workload.GraphPlan;
import dev.managedheap.benchmarks.workload.GraphPlan.Shape;
import dev.managedheap.benchmarks.workload.HeapRun;
import dev.managedheap.benchmarks.workload.HeapScript;
import dev.managedheap.benchmarks.workload.Trees;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.pool.LinkPolicy;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** The workloads whose work is recorded: small, and the same at every run. */
public final class Workloads {
  private static final int OBJECTS = 10_000;
  private static final double GARBAGE = 0.3;
  private static final int LEVELS = 13;

  private Workloads() {}

  /** By name: what prepares the workload, uncounted, and gives what is counted. */
  public static Map<String, Supplier<Runnable>> all() {
    Map<String, Supplier<Runnable>> all = new LinkedHashMap<>();
    for (LinkPolicy policy : LinkPolicy.values()) {
      all.put(
          "pool-steady-" + lower(policy),
          () -> replay(BlockTraces.steady(3_000, 20_000, 1), policy));
    }
    for (BlockTraces.Order order : BlockTraces.Order.values()) {
      all.put(
          "pool-burst-" + lower(order),
          () -> replay(BlockTraces.burst(60_000, order, 2), LinkPolicy.FRONT));
    }
    all.put("first-fit-steady", Workloads::firstFit);
    all.put("refcount-tree", Workloads::tree);
    for (Collector collector : Collector.values()) {
      for (Shape shape : Shape.values()) {
        all.put(
            lower(collector) + "-" + lower(shape),
            () -> {
              BuiltGraph graph =
                  new BuiltGraph(GraphPlan.of(shape, OBJECTS, GARBAGE, 3), collector);
              return graph::collect;
            });
      }
    }
    all.put("heap-script", Workloads::heapScript);
    return all;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Runnable replay(BlockTrace trace, LinkPolicy policy) {
    BlockReplay replay = new BlockReplay(trace, policy);
    replay.before();
    return () -> {
      replay.measured();
      replay.after();
    };
  }

  private static Runnable firstFit() {
    FirstFitAllocator allocator = new FirstFitAllocator(new SystemMemory());
    SplittableRandom random = new SplittableRandom(4);
    int[] blocks = new int[300];
    for (int number = 0; number < blocks.length; number++) {
      blocks[number] = allocator.allocate(random.nextInt(1, 400));
    }
    return () -> {
      for (int pair = 0; pair < 3_000; pair++) {
        int number = random.nextInt(blocks.length);
        allocator.free(blocks[number]);
        blocks[number] = allocator.allocate(random.nextInt(1, 400));
      }
    };
  }

  private static Runnable tree() {
    Trees trees = new Trees();
    return () -> {
      for (int round = 0; round < 2; round++) {
        trees.drop(trees.build(LEVELS));
      }
    };
  }

  private static Runnable heapScript() {
    HeapRun run = new HeapRun(HeapScript.of(60_000, 5));
    run.begin();
    return () -> {
      run.measured();
      run.end();
    };
  }
}

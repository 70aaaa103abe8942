package dev.managedheap.benchmarks.side;

import dev.managedheap.benchmarks.workload.BuiltGraph;
import dev.managedheap.benchmarks.workload.BuiltGraph.Collector;
import dev.managedheap.benchmarks.workload.GraphPlan;
import dev.managedheap.benchmarks.workload.GraphPlan.Shape;

/** One collection of a graph that was just built. */
final class CollectTask implements Task {
  private static final int SMALL_OBJECTS = 4000;
  private static final int SMALL_GRAPHS = 100;
  private static final double SMALL_GARBAGE = 0.2;

  private final GraphPlan plan;
  private final Collector collector;

  CollectTask(GraphPlan plan, Collector collector) {
    this.plan = plan;
    this.collector = collector;
  }

  @Override
  public void check(Says says) {
    BuiltGraph graph = new BuiltGraph(plan, collector);
    says.check("built", graph.liveObjects());
    says.fact("bytes", graph.arenaBytes());
    says.fact("objectBytes", graph.objectBytes());
    says.check("found", graph.collect());
    says.check("survivors", graph.liveObjects());
    says.check("slots", (long) GraphPlan.SLOTS * graph.survivors());
  }

  /** Many small graphs: one large one would leave its loops in the code of their beginning. */
  @Override
  public void warmUp() {
    for (Shape shape : Shape.values()) {
      GraphPlan small = GraphPlan.of(shape, SMALL_OBJECTS, SMALL_GARBAGE, 1);
      for (int graph = 0; graph < SMALL_GRAPHS; graph++) {
        new BuiltGraph(small, collector).collect();
      }
    }
  }

  @Override
  public void run(Stopwatch watch) {
    BuiltGraph graph = new BuiltGraph(plan, collector);
    System.gc(); // what earlier graphs have left in the JVM is no part of this
    watch.start();
    int found = graph.collect();
    watch.stop();
    if (found != plan.objects() - plan.live()) {
      throw new IllegalStateException(found + " objects were found to be garbage");
    }
  }
}

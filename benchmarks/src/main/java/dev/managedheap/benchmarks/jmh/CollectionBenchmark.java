package dev.managedheap.benchmarks.jmh;

import dev.managedheap.benchmarks.workload.BuiltGraph;
import dev.managedheap.benchmarks.workload.BuiltGraph.Collector;
import dev.managedheap.benchmarks.workload.GraphPlan;
import dev.managedheap.benchmarks.workload.GraphPlan.Shape;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The collectors: milliseconds for one collection. A graph with garbage is built anew before each
 * invocation, which is not measured; one without can be collected again and again.
 *
 * <p>An invocation is one collection, and no batch is needed: it takes milliseconds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CollectionBenchmark {
  /** The collector; the textbook's mark-sweep, the fast one, or trial deletion. */
  @Param({"MARK_SWEEP", "BITMAP_MARK_SWEEP", "TRIAL_DELETION"})
  Collector collector = Collector.MARK_SWEEP;

  /** How the objects refer to each other. */
  @Param({"RANDOM", "TREE", "LIST", "SHUFFLED_LIST"})
  Shape shape = Shape.RANDOM;

  /** How many objects there are. */
  @Param({"100000", "1000000"})
  int objects;

  /** The share of garbage among them. */
  @Param({"0", "0.3"})
  double garbage;

  private GraphPlan plan = GraphPlan.of(Shape.LIST, 1, 0, 1);
  private BuiltGraph graph = new BuiltGraph(plan, Collector.MARK_SWEEP);

  /** Decides what refers to what, and builds it. */
  @Setup
  public void plan() {
    plan = GraphPlan.of(shape, objects, garbage, 1);
    graph = new BuiltGraph(plan, collector);
  }

  /** Builds the graph again, if a collection has changed it. */
  @Setup(Level.Invocation)
  public void build() {
    if (graph.liveObjects() < objects) {
      graph = new BuiltGraph(plan, collector);
    }
  }

  /** One collection; what it found is returned, so that nobody can leave it out. */
  @Benchmark
  public int collect() {
    return graph.collect();
  }
}

package dev.managedheap.benchmarks.compare;

import dev.managedheap.benchmarks.workload.BlockTraces;
import dev.managedheap.benchmarks.workload.GraphPlan;
import dev.managedheap.benchmarks.workload.GraphPlan.Shape;
import dev.managedheap.benchmarks.workload.HeapScript;
import dev.managedheap.benchmarks.workload.Trees;
import dev.managedheap.benchmarks.workload.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of work that is compared.
 *
 * @param name its name for a program
 * @param title its name for a person
 * @param work the work
 * @param operations how many units a run of it has
 */
public record NamedWork(String name, String title, Work work, long operations) {
  /** The names of the recorded programs. */
  private static final List<String> RECORDED =
      List.of("astcompile", "events", "json", "raytrace", "trees");

  private static final long SEED = 1;

  /**
   * The works of a group.
   *
   * @param root the root of the project, where the recordings are
   * @param scale a full size is divided by this: 1, or more for a test
   */
  public static List<NamedWork> of(Group group, Path root, int scale) throws IOException {
    List<NamedWork> works = new ArrayList<>();
    switch (group) {
      case POOL -> addTraces(works, root, scale);
      case REFCOUNT -> {
        int levels = scale == 1 ? 20 : 8;
        int trees = 1024 / scale;
        add(works, "tree", "one tree of %d levels".formatted(levels), Work.trees(levels, 1));
        add(works, "trees", "%,d trees of 10 levels".formatted(trees), Work.trees(10, trees));
      }
      case COLLECT -> addGraphs(works, 1_000_000 / scale);
      case HEAP -> {
        HeapScript script = HeapScript.of(2_000_000 / scale, SEED);
        String title = "%,d steps of a program".formatted(script.steps().length);
        add(works, "script", title, Work.of(script));
      }
    }
    return works;
  }

  private static void addTraces(List<NamedWork> works, Path root, int scale) throws IOException {
    for (int live : new int[] {10_000 / scale, 200_000 / scale}) {
      Work work = Work.of(BlockTraces.steady(live, 1_000_000 / scale, SEED));
      add(works, "steady-" + live, "steady churn, %,d live".formatted(live), work);
    }
    for (BlockTraces.Order order : BlockTraces.Order.values()) {
      String name = order.name().toLowerCase(Locale.ROOT);
      Work work = Work.of(BlockTraces.burst(500_000 / scale, order, SEED));
      String which = order == BlockTraces.Order.SAME ? "the same" : name;
      add(works, "burst-" + name, "burst, freed in " + which + " order", work);
    }
    if (scale == 1) {
      for (String name : RECORDED) {
        Path recording = root.resolve("conformance/malloc-traces").resolve(name + ".trace.gz");
        Work work = Work.of(BlockTraces.recorded(recording));
        add(works, "recorded-" + name, "recorded: " + name, work);
      }
    }
  }

  private static void addGraphs(List<NamedWork> works, int objects) {
    addGraph(works, Shape.RANDOM, objects, 10);
    addGraph(works, Shape.RANDOM, objects, 50);
    addGraph(works, Shape.TREE, objects, 10);
    addGraph(works, Shape.LIST, objects, 10);
    addGraph(works, Shape.SHUFFLED_LIST, objects, 10);
  }

  private static void addGraph(List<NamedWork> works, Shape shape, int objects, int percent) {
    String name = shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String what =
        switch (shape) {
          case RANDOM -> "random graph";
          case TREE -> "tree";
          case LIST -> "list in order";
          case SHUFFLED_LIST -> "randomly ordered list";
        };
    Work work = Work.of(GraphPlan.of(shape, objects, percent / 100.0, SEED));
    add(works, name + "-" + percent, "%s, %d %% garbage".formatted(what, percent), work);
  }

  private static void add(List<NamedWork> works, String name, String title, Work work) {
    long operations =
        switch (work.kind()) {
          case BLOCKS -> work.blocks().measured();
          case TREES -> (long) Trees.nodes(work.parameter(0)) * work.parameter(1);
          case GRAPH -> work.graph().objects();
          case SCRIPT -> work.script().steps().length;
        };
    works.add(new NamedWork(name, title, work, operations));
  }
}

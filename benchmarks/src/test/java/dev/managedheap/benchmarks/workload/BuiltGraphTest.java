package dev.managedheap.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.benchmarks.workload.BuiltGraph.Collector;
import dev.managedheap.benchmarks.workload.GraphPlan.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltGraphTest {
  private static final int OBJECTS = 2000;

  static List<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Collector collector : Collector.values()) {
      for (Shape shape : Shape.values()) {
        for (double garbage : new double[] {0, 0.1, 0.5}) {
          cases.add(Arguments.of(collector, shape, garbage));
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theGarbageIsFoundAndTheRestIsAsPlanned(Collector collector, Shape shape, double garbage) {
    GraphPlan plan = GraphPlan.of(shape, OBJECTS, garbage, 11);
    assertThat(plan.live()).isEqualTo((int) (OBJECTS * (1 - garbage)));
    BuiltGraph graph = new BuiltGraph(plan, collector);
    assertThat(graph.collect()).isEqualTo(OBJECTS - plan.live());
    assertThat(graph.liveObjects()).isEqualTo(plan.live());
    assertThat(graph.survivors()).isEqualTo(plan.live());
    assertThat(graph.collect()).isZero();
  }
}

package dev.managedheap.marksweep.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.memory.seam.HeapWatcher;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code gc.collect()} of CPython 3.13.0 found in a real process, in the order found. */
class RecordedGraphTest {
  @ParameterizedTest
  @ValueSource(strings = {"imports", "ast"})
  void findsWhatCPythonFoundInItsOrder(String name) throws IOException {
    RecordedGraph graph = new RecordedGraph(name);
    Generations generations = graph.generations;
    TrialDeletion deletion = new TrialDeletion(graph.heap, generations, HeapWatcher.NOBODY);
    deletion.deduceUnreachable(2, generations.generation(2));
    int[] found = generations.unreachable().objects();
    assertThat(graph.nodes(found)).containsExactly(graph.expected());

    for (int object : found) {
      generations.unreachable().remove(object);
      generations.generation(0).add(object);
    }
    deletion.deduceUnreachable(0, generations.generation(1));
    assertThat(graph.nodes(generations.unreachable().objects()))
        .as("once more, after the finalizers")
        .containsExactly(graph.expected());
  }
}

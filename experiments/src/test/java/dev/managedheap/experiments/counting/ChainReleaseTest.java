package dev.managedheap.experiments.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.experiments.counting.ChainRelease.Release;
import dev.managedheap.experiments.frame.Result;
import dev.managedheap.experiments.frame.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainReleaseTest {
  private static final Release RECURSIVE =
      (heap, watcher) -> new RecursiveRelease(heap, watcher)::release;
  private static final Release ITERATIVE = ChainRelease::counting;

  private static Result run(ChainRelease experiment) {
    Map<String, String> shorter = Map.of("longest", "100000", "stack", "3072");
    return experiment.run(Settings.of(experiment.contract(), shorter));
  }

  @Test
  void withRecursionInBothPlacesTheStackIsNotFlat() {
    ChainRelease control = new ChainRelease(RECURSIVE, RECURSIVE);
    assertThat(control.departures(run(control)))
        .containsExactly("without recursion: the stack is not flat");
  }

  @Test
  void withoutRecursionInBothPlacesNothingGrowsOrCrashes() {
    ChainRelease control = new ChainRelease(ITERATIVE, ITERATIVE);
    assertThat(control.departures(run(control)))
        .contains(
            "recursion: the depth is not linear",
            "recursion: no crash, the longest chain fits the stack");
  }

  @Test
  void bothDoTheSameWork() {
    Result result = run(new ChainRelease());
    assertThat(result.table().numbers(2)).containsExactly(299.0, 2_999.0, 29_999.0);
    assertThat(result.table().numbers(4)).startsWith(299.0, 2_999.0, 29_999.0);
    assertThat(result.plot().series().get(0).end()).isEqualTo("stack overflow");
    assertThat(result.plot().series().get(1).end()).isEmpty();
  }

  @Test
  void aShortChainOnALargeStackDoesNotCrash() {
    ChainRelease experiment = new ChainRelease();
    Result result =
        experiment.run(
            Settings.of(experiment.contract(), Map.of("longest", "100", "stack", "1048576")));
    assertThat(experiment.departures(result))
        .containsExactly("recursion: no crash, the longest chain fits the stack");
  }
}

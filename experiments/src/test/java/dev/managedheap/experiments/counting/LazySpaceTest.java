package dev.managedheap.experiments.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.experiments.frame.Settings;
import dev.managedheap.refcount.lazy.WorkBound;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LazySpaceTest {
  private static List<String> departures(LazySpace experiment) {
    Settings smaller = Settings.of(experiment.contract(), Map.of("live", "4096", "ops", "2000"));
    return experiment.departures(experiment.run(smaller));
  }

  @Test
  void withConstantWorkInBothPlacesTheSpaceIsNotConstant() {
    assertThat(departures(new LazySpace(WorkBound::constant, WorkBound::constant)))
        .containsExactly("work by size: the space is not about constant");
  }

  @Test
  void withWorkBySizeInBothPlacesTheSpaceDoesNotGrow() {
    assertThat(departures(new LazySpace(WorkBound::bySize, WorkBound::bySize)))
        .containsExactly("constant work: the space does not grow towards max/min size");
  }

  @Test
  void moreConstantWorkOnlyDelaysIt() {
    LazySpace experiment = new LazySpace();
    Settings four = Settings.of(experiment.contract(), Map.of("units", "4"));
    List<Double> ratios = experiment.run(four).table().numbers(3);
    assertThat(ratios.get(4)).isGreaterThan(3.9 * ratios.get(3)).isGreaterThan(200);
  }
}

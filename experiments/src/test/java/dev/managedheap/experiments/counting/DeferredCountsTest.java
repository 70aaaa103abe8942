package dev.managedheap.experiments.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.experiments.counting.DeferredCounts.Deferring;
import dev.managedheap.experiments.frame.BadSettingException;
import dev.managedheap.experiments.frame.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeferredCountsTest {
  private static final Map<String, String> FEWER = Map.of("ops", "20000");

  @Test
  void withoutDeferringNothingDropsAndNothingIsTraded() {
    Deferring eager =
        (interval, settings, watcher) -> {
          Machine machine = new EagerMachine(settings.number("variables"), watcher);
          DeferredCounts.program(machine, settings);
          return new long[] {0, 0, machine.objects()};
        };
    DeferredCounts control = new DeferredCounts(eager);
    assertThat(control.departures(control.run(Settings.of(control.contract(), FEWER))))
        .containsExactly(
            "deferred: no sharp drop of the counts written",
            "deferred: a longer interval does not scan less and let more wait");
  }

  @Test
  void aMachineThatKeepsSomethingElseIsNotMeasured() {
    DeferredCounts wrong = new DeferredCounts((interval, settings, watcher) -> new long[3]);
    assertThatThrownBy(() -> wrong.run(Settings.of(wrong.contract(), FEWER)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("0 objects are left, not ");
  }

  @Test
  void aProgramThatMakesNothingIsRefused() {
    DeferredCounts experiment = new DeferredCounts();
    Settings nothing =
        Settings.of(experiment.contract(), Map.of("ops", "1000", "makes", "10000", "seed", "3"));
    assertThatThrownBy(() -> experiment.run(nothing))
        .isInstanceOf(BadSettingException.class)
        .hasMessage("with these settings nothing happens that could be shown");
  }

  @Test
  void whereMostOperationsMakeNodesThereIsLittleToSave() {
    DeferredCounts experiment = new DeferredCounts();
    Settings makes = Settings.of(experiment.contract(), Map.of("ops", "20000", "makes", "1"));
    assertThat(experiment.departures(experiment.run(makes)))
        .contains("deferred: no sharp drop of the counts written");
  }
}

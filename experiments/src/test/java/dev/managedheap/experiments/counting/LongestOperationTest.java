package dev.managedheap.experiments.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.experiments.frame.Settings;
import dev.managedheap.experiments.frame.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LongestOperationTest {
  private static final LongestOperation EXPERIMENT = new LongestOperation();
  private static final Settings SETTINGS = Settings.standard(EXPERIMENT.contract());

  /** A way to make a machine. */
  private interface Making {
    Machine make(int variables, Work work);
  }

  /** What is missing if other machines take the places of counting and of mark-sweep. */
  private static List<String> departures(Making counting, Making marking) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int variables : new int[] {4, 16, 64, 256}) {
      TracingMachine measure = new TracingMachine(variables, new Work());
      LongestOperation.visits(measure, new Work(), variables, SETTINGS);
      rows.add(
          LongestOperation.row(
              measure.largest(), visits(counting, variables), visits(marking, variables)));
    }
    return EXPERIMENT.departures(LongestOperation.result(rows));
  }

  private static long[] visits(Making making, int variables) {
    Work work = new Work();
    return LongestOperation.visits(making.make(variables, work), work, variables, SETTINGS);
  }

  @Test
  void withoutFreeingAtOnceThereAreNoDeepSpikes() {
    assertThat(departures(LazyMachine::new, TracingMachine::new))
        .contains("counting: no deep spike in row 1", "counting: no deep spike in row 4")
        .doesNotContain("mark-sweep: the work is not in proportion to live + heap");
  }

  @Test
  void withoutACollectorTheWorkIsNotInProportion() {
    assertThat(departures(EagerMachine::new, EagerMachine::new))
        .containsExactly("mark-sweep: the work is not in proportion to live + heap");
  }

  @Test
  void whereEachOperationIsDearMostOfThemAreNotLittle() {
    long[] dear = {2_000, 3_000, 300_000};
    List<Cell> row = LongestOperation.row(1_000, dear, dear);
    assertThat(EXPERIMENT.departures(LongestOperation.result(List.of(row))))
        .containsExactly("counting: most operations do more than a little");
  }

  @Test
  void allMachinesKeepTheSameInTheEnd() {
    Settings settings = Settings.of(EXPERIMENT.contract(), Map.of("ops", "5000"));
    List<Integer> kept = new ArrayList<>();
    for (Making making :
        List.<Making>of(
            EagerMachine::new,
            LazyMachine::new,
            TracingMachine::new,
            (variables, work) -> new DeferredMachine(variables, 100, work))) {
      Work work = new Work();
      Machine machine = making.make(16, work);
      LongestOperation.visits(machine, work, 16, settings);
      machine.finish();
      kept.add(machine.objects());
    }
    assertThat(kept).hasSize(4).containsOnly(kept.get(0)).doesNotContain(0);
  }
}

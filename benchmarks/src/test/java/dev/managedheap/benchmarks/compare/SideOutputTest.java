package dev.managedheap.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideOutputTest {
  private static final List<String> GOOD =
      List.of(
          "input 0 00ff",
          "check 0 nodes 7",
          "fact 0 bytes 64",
          "input 1 00fe",
          "check 1 nodes 3",
          "sample 0 100 120",
          "sample 1 40 41",
          "sample 0 110 130",
          "sample 1 42 43",
          "end");

  @Test
  void linesAreReadWorkByWork() throws BrokenSideException {
    List<SideOutput.Of> both = SideOutput.parse(GOOD, 2, 2);
    assertThat(both).hasSize(2);
    assertThat(both.get(0).input()).isEqualTo("00ff");
    assertThat(both.get(0).checks()).containsExactlyEntriesOf(Map.of("nodes", 7L));
    assertThat(both.get(0).facts()).containsExactlyEntriesOf(Map.of("bytes", 64L));
    assertThat(both.get(0).cpu()).containsExactly(100L, 110L);
    assertThat(both.get(0).wall()).containsExactly(120L, 130L);
    assertThat(both.get(1).cpu()).containsExactly(40L, 42L);
  }

  @Test
  void whatBrokeOffCountsForNothing() {
    refused(GOOD.subList(0, GOOD.size() - 1), 2, 2, "it broke off");
    refused(List.of(), 0, 0, "it broke off");
  }

  @Test
  void everyRunAndEveryWorkMustBeThere() {
    refused(GOOD, 2, 3, "2 runs in place of 3");
    refused(GOOD, 3, 2, "2 works in place of 3");
  }

  @Test
  void nothingComesAfterTheEnd() {
    refused(List.of("end", "sample 0 1 2"), 0, 0, "it goes on after its end: sample 0 1 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "",
        "check 0 nodes",
        "check 0 nodes many",
        "check 1 nodes 2",
        "sample 0 1",
        "sample x 1 2",
        "input 5 00",
        "guess 0 nodes 3"
      })
  void aLineThatIsNoneOfThoseKnownIsShown(String line) {
    refused(List.of("input 0 00ff", line, "end"), 1, 0, "it says: " + line);
  }

  private static void refused(List<String> lines, int works, int runs, String why) {
    assertThatExceptionOfType(BrokenSideException.class)
        .isThrownBy(() -> SideOutput.parse(lines, works, runs))
        .withMessage(why);
  }
}

package dev.managedheap.experiments.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.experiments.counting.SyntheticGraph.Choice;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountHistogramTest {
  private static final CountHistogram EXPERIMENT = new CountHistogram(Path.of(""));

  private static List<String> departures(CountTally tally) {
    return EXPERIMENT.departures(CountHistogram.result(List.of(tally)));
  }

  private static CountTally recorded(long... counts) {
    CountTally tally = new CountTally(CountHistogram.RECORDED + "control");
    for (long count : counts) {
      tally.add(count);
    }
    return tally;
  }

  @Test
  void aGraphOfPopularObjectsHasNotTheShape() {
    CountTally popular = SyntheticGraph.counts(Choice.POPULAR, 20_000, 1);
    assertThat(departures(popular)).as("it is built").isEmpty();
    CountTally control = recorded();
    SyntheticGraph.count(Choice.POPULAR, 20_000, 1, control);
    assertThat(departures(control))
        .containsExactly("control: four bits do not hold the counts of 99 % of the objects");
  }

  @Test
  void countsThatAreAllHighHaveNotTheShape() {
    assertThat(departures(recorded(1, 2, 40, 40, 40, 7)))
        .containsExactlyInAnyOrder(
            "control: the count 1 is not that of most objects",
            "control: four bits do not hold the counts of 99 % of the objects",
            "control: the tail does not become thinner");
  }

  @Test
  void aCounterThatIsFullIsStuck() {
    assertThat(CountTally.bits(1)).isEqualTo(1);
    assertThat(CountTally.bits(2)).isEqualTo(2);
    assertThat(CountTally.bits(3)).isEqualTo(2);
    assertThat(CountTally.bits(4)).isEqualTo(3);
    assertThat(CountTally.bits(15)).isEqualTo(4);
    assertThat(CountTally.bits(16)).isEqualTo(5);
    for (int bits = 2; bits < CountTally.MOST_BITS; bits++) {
      assertThat(CountTally.bits(CountTally.leastFor(bits))).isEqualTo(bits);
      assertThat(CountTally.bits(CountTally.leastFor(bits) - 1)).isEqualTo(bits - 1);
    }
  }

  @Test
  void everyObjectIsCountedOnce() {
    CountTally tally = SyntheticGraph.counts(Choice.UNIFORM, 1_000, 7);
    assertThat(tally.percentBeyond(0)).isEqualTo(100);
    double sum = 0;
    for (int bits = 1; bits <= CountTally.MOST_BITS; bits++) {
      sum += tally.percentNeeding(bits);
    }
    assertThat(sum).isBetween(99.999, 100.001);
    assertThat(SyntheticGraph.counts(Choice.UNIFORM, 1, 7).percentNeeding(1)).isEqualTo(100);
  }

  @Test
  void recordingsThatCannotBeReadAreNamed(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> RecordedCounts.names(folder.resolve("none")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot read the recorded object graphs in " + folder);
    Files.writeString(folder.resolve("x.graph.gz"), "no gzip");
    assertThat(RecordedCounts.names(folder)).containsExactly("x");
    assertThatThrownBy(() -> RecordedCounts.read(folder, "x"))
        .hasMessageContaining("cannot read the recorded object graph " + folder);
  }
}

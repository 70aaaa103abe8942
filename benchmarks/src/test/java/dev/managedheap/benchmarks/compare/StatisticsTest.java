package dev.managedheap.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void theMiddleAndTheMiddleHalfOfAnOddNumber() {
    assertThat(Statistics.of(List.of(5, 1, 4, 2, 3))).isEqualTo(new Statistics(3, 2, 4));
  }

  @Test
  void betweenTwoValuesItGoesStraight() {
    assertThat(Statistics.of(List.of(4, 1, 3, 2))).isEqualTo(new Statistics(2.5, 1.75, 3.25));
  }

  @Test
  void oneValueIsAllThereIs() {
    assertThat(Statistics.of(List.of(7L))).isEqualTo(new Statistics(7, 7, 7));
  }

  @Test
  void oneOutlierMovesNothing() {
    assertThat(Statistics.median(List.of(1, 2, 3, 4, 1_000_000))).isEqualTo(3);
  }

  @Test
  void allThreeAreDivided() {
    assertThat(new Statistics(4, 2, 8).dividedBy(2)).isEqualTo(new Statistics(2, 1, 4));
  }

  @Test
  void ofNothingThereIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> Statistics.of(List.<Integer>of()));
  }
}

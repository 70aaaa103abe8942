package dev.managedheap.notation.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.notation.plot.Plot.Axis;
import dev.managedheap.notation.plot.Plot.Point;
import dev.managedheap.notation.plot.Plot.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTest {
  private static final Axis LINEAR = Axis.linear("steps");
  private static final Axis LOGARITHMIC = Axis.logarithmic("objects");

  private static Span span(Axis axis, double... values) {
    List<Point> points = java.util.Arrays.stream(values).mapToObj(v -> new Point(v, 1)).toList();
    return new Plot(axis, LINEAR, List.of(new Series("one", points))).spanOfX();
  }

  @Test
  void aLinearSpanBeginsAtZeroAndHasRoundSteps() {
    assertThat(span(LINEAR, 3, 97).ticks()).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
    assertThat(span(LINEAR, 13).ticks()).hasSize(8).endsWith(14.0);
    assertThat(span(LINEAR, 12).ticks()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0);
    assertThat(span(LINEAR, 1).ticks()).hasSize(6).startsWith(0.0).endsWith(1.0);
    assertThat(span(LINEAR, 0).high()).isEqualTo(1);
    assertThat(span(LINEAR, 5_500).high()).isEqualTo(6_000);
    assertThat(span(LINEAR, 9_999).high()).isEqualTo(10_000);
  }

  @Test
  void aLogarithmicSpanHasPowersOfTen() {
    assertThat(span(LOGARITHMIC, 100, 1e6).ticks()).containsExactly(1e2, 1e3, 1e4, 1e5, 1e6);
    assertThat(span(LOGARITHMIC, 0.02, 30).ticks()).containsExactly(0.01, 0.1, 1.0, 10.0, 100.0);
    assertThat(span(LOGARITHMIC, 3, 40).ticks()).containsExactly(2.0, 5.0, 10.0, 20.0, 50.0);
    assertThat(span(LOGARITHMIC, 0.02, 30).hasEvenFactors()).isTrue();
    assertThat(span(LOGARITHMIC, 3, 40).hasEvenFactors()).isFalse();
    assertThat(span(LINEAR, 3, 40).hasEvenFactors()).isFalse();
    assertThat(span(LOGARITHMIC, 1).ticks()).hasSizeGreaterThan(1).startsWith(1.0);
  }

  @Test
  void allValuesLieInTheSpanAndInOrder() {
    Span span = span(LOGARITHMIC, 7, 70, 700, 70_000);
    assertThat(span.place(7)).isBetween(0.0, span.place(70));
    assertThat(span.place(70_000)).isBetween(span.place(700), 1.0);
    assertThat(span.place(span.low())).isZero();
    assertThat(span(LINEAR, 40).place(20)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1000000 | 1,000,000",
        "0 | 0",
        "0.25 | 0.25",
        "99.98765 | 100",
        "12.3456 | 12.3",
        "12345.6 | 12346"
      })
  void numbersAreShownAsPeopleReadThem(double value, String shown) {
    assertThat(Span.show(value)).isEqualTo(shown);
  }

  @Test
  void thePlotCanBeTold() {
    Series crashes = new Series("recursion", List.of(new Point(10, 9)), "stack overflow");
    Series goes = new Series("work list", List.of(new Point(10, 3), new Point(1_000, 3)));
    assertThat(new Plot(LOGARITHMIC, LINEAR, List.of(crashes, goes)).describe())
        .isEqualTo(
            "A plot of steps against objects (logarithmic)."
                + " The series “recursion” goes from 9 at 10 to 9 at 10;"
                + " after that: stack overflow."
                + " The series “work list” goes from 3 at 10 to 3 at 1,000.");
    assertThat(new Plot(LINEAR, LOGARITHMIC, List.of(goes)).describe())
        .startsWith("A plot of objects (logarithmic) against steps. ");
  }

  @Test
  void whatHasNoPlaceIsRefused() {
    assertThatThrownBy(() -> span(LOGARITHMIC, 0))
        .hasMessage("0.0 has no place on the axis 'objects'");
    assertThatThrownBy(() -> span(LINEAR, -1)).hasMessageContaining("-1.0 has no place");
    assertThatThrownBy(() -> span(LINEAR, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Plot(LINEAR, LINEAR, List.of()))
        .hasMessage("a plot without a series");
    assertThatThrownBy(() -> new Series("none", List.of()))
        .hasMessage("the series 'none' has no point");
  }
}

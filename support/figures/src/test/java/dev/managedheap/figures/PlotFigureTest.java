package dev.managedheap.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.notation.plot.Plot;
import dev.managedheap.notation.plot.Plot.Axis;
import dev.managedheap.notation.plot.Plot.Point;
import dev.managedheap.notation.plot.Plot.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlotFigureTest {
  private static final Series FLAT =
      new Series("work list", List.of(new Point(10, 3), new Point(100, 3), new Point(1_000, 3)));
  private static final Series STEEP =
      new Series("recursion", List.of(new Point(10, 20), new Point(100, 200)), "stack overflow");
  private static final Plot PLOT =
      new Plot(Axis.logarithmic("objects"), Axis.linear("calls < all"), List.of(FLAT, STEEP));

  private static List<double[]> starts(String svg, String kind) {
    List<double[]> found = new ArrayList<>();
    Pattern.compile("class=\"" + kind + "\" d=\"M([\\d.]+),([\\d.]+)")
        .matcher(svg)
        .results()
        .forEach(
            one ->
                found.add(
                    new double[] {
                      Double.parseDouble(one.group(1)), Double.parseDouble(one.group(2))
                    }));
    return found;
  }

  @Test
  void aPointStandsWhereItsValuesSay() {
    List<double[]> marks = starts(PlotFigure.draw(PLOT).inline(), "mh-mark mh-f0");
    assertThat(marks).hasSize(4); // the first beside the name
    double step = marks.get(2)[0] - marks.get(1)[0];
    assertThat(marks.get(3)[0] - marks.get(2)[0]).isEqualTo(step).isPositive();
    assertThat(marks.get(1)[1]).isEqualTo(marks.get(3)[1]);
    List<double[]> steep = starts(PlotFigure.draw(PLOT).inline(), "mh-mark mh-f1");
    assertThat(steep.get(2)[1]).as("200 is above 20").isLessThan(steep.get(1)[1]);
  }

  @Test
  void whatIsWrittenIsText() {
    String svg = PlotFigure.draw(PLOT).standalone();
    assertThat(svg)
        .contains(">work list</text>", ">recursion</text>", ">stack overflow</text>")
        .contains(">calls &lt; all</text>", ">objects</text>", ">1,000</text>")
        .contains("<title>A plot of calls &lt; all against objects (logarithmic).");
  }

  @Test
  void anAxisWhoseNumbersAreAllPowersOfTenSaysSo() {
    Series wide = new Series("wide", List.of(new Point(1, 1), new Point(1_000_000, 1)));
    assertThat(PlotFigure.draw(new Plot(PLOT.x(), PLOT.y(), List.of(wide))).inline())
        .contains(">objects (each step ×10)</text>");
  }

  @Test
  void namesThatDoNotFitInARowGoIntoTheNext() {
    String name = "a series with a name that is rather long, and more";
    Plot wide =
        new Plot(
            Axis.linear("x"),
            Axis.logarithmic("y"),
            List.of(new Series(name, FLAT.points()), new Series(name, STEEP.points())));
    Figure figure = PlotFigure.draw(wide);
    assertThat(figure.width()).isEqualTo(PlotFigure.draw(PLOT).width());
    List<double[]> first = starts(figure.inline(), "mh-mark mh-f0");
    List<double[]> second = starts(figure.inline(), "mh-mark mh-f1");
    assertThat(second.get(0)[1]).isGreaterThan(first.get(0)[1]);
  }

  @Test
  void aCrashAtTheRightEdgeIsToldToTheLeft() {
    Series late = new Series("late", FLAT.points(), "a crash");
    String svg = PlotFigure.draw(new Plot(PLOT.x(), PLOT.y(), List.of(late))).inline();
    assertThat(svg).containsPattern("text-anchor=\"end\">a crash</text>");
  }
}

package dev.managedheap.experiments.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.managedheap.experiments.frame.Contract;
import dev.managedheap.experiments.frame.Experiment;
import dev.managedheap.experiments.frame.Result;
import dev.managedheap.experiments.frame.Settings;
import dev.managedheap.experiments.frame.Table;
import dev.managedheap.experiments.frame.Table.Cell;
import dev.managedheap.experiments.frame.Table.Column;
import dev.managedheap.notation.plot.Plot;
import dev.managedheap.notation.plot.Plot.Axis;
import dev.managedheap.notation.plot.Plot.Point;
import dev.managedheap.notation.plot.Plot.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowTest {
  private static final Contract CONTRACT =
      new Contract("E0", "Why?", "", "", "a line", "", List.of(Contract.seed()));
  private static final Settings SETTINGS = Settings.standard(CONTRACT);
  private static final Table TABLE =
      new Table(
          List.of(new Column("size of the heap", "words"), new Column("share", "%")),
          List.of(
              List.of(Cell.of(1_000_000), Cell.of(12.5, 1)),
              List.of(Cell.of(7), Cell.of("none, \"yet\""))));

  private static final Plot PLOT =
      new Plot(
          Axis.linear("size"),
          Axis.logarithmic("work"),
          List.of(
              new Series("steep", List.of(new Point(0, 1), new Point(10, 1_000)), "a crash"),
              new Series("flat", List.of(new Point(0, 10), new Point(10, 10)))));

  @Test
  void theTableStandsToTheRightUnderItsNamesAndUnits() {
    assertThat(TextTable.lines(TABLE))
        .containsExactly(
            "size of the             ",
            "       heap        share",
            "      words            %",
            "------------------------",
            "  1,000,000         12.5",
            "          7  none, \"yet\"");
  }

  @Test
  void thePlotHasItsPointsInTheCorners() {
    List<String> lines = TextPlot.lines(PLOT);
    assertThat(lines.get(0)).isEqualTo("work (each step x10)");
    assertThat(lines.get(1)).startsWith("1,000 + ").endsWith(".o").hasSize(7 + 61);
    assertThat(lines.get(17)).isEqualTo("    1 +o.");
    assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("   10 ++...").endsWith(".+"));
    assertThat(lines.get(19)).matches(" {7}0 +2 +4 +6 +8 +10");
    assertThat(lines).endsWith("  o  steep, then: a crash", "  +  flat");
  }

  @Test
  void theReportSaysWhetherTheShapeIsTheExpectedOne() {
    Result result = new Result(TABLE, PLOT);
    assertThat(Report.lines(experiment(List.of()), SETTINGS, result))
        .startsWith("E0: Why?", "", "  --seed                 1   where the chance begins")
        .endsWith("Expected: a line.", "Found:    as expected.");
    assertThat(Report.lines(experiment(List.of("no line", "a circle")), SETTINGS, result))
        .endsWith("Expected: a line.", "Found:    no line.", "Found:    a circle.");
  }

  private static Experiment experiment(List<String> departures) {
    return new Experiment() {
      @Override
      public Contract contract() {
        return CONTRACT;
      }

      @Override
      public Result run(Settings settings) {
        return new Result(TABLE, PLOT);
      }

      @Override
      public List<String> departures(Result result) {
        return departures;
      }
    };
  }

  @Test
  void theDataHaveNoCommasInNumbersAndQuotesWhereNeeded() {
    assertThat(DataFile.csv(TABLE))
        .isEqualTo(
            """
            size of the heap [words],share [%]
            1000000,12.5
            7,"none, ""yet\"""
            """);
    JsonObject json =
        JsonParser.parseString(DataFile.json(CONTRACT, SETTINGS, TABLE)).getAsJsonObject();
    assertThat(json.get("experiment").getAsString()).isEqualTo("E0");
    assertThat(json.getAsJsonObject("parameters")).hasToString("{\"seed\":1}");
    assertThat(json.getAsJsonArray("rows"))
        .hasToString("[[1000000,12.5],[7,\"none, \\\"yet\\\"\"]]");
    assertThat(json.getAsJsonArray("columns").get(1))
        .hasToString("{\"name\":\"share\",\"unit\":\"%\"}");
  }

  @Test
  void aTableGivesItsColumnsAndIsAsWideAsItsHead() {
    assertThat(TABLE.numbers(1)).containsExactly(12.5);
    assertThat(TABLE.points(0, 1)).containsExactly(new Point(1_000_000, 12.5));
    assertThatThrownBy(() -> new Table(TABLE.columns(), List.of(List.of(Cell.of(1)))))
        .hasMessage("a row of 1 cells under 2 columns");
  }
}

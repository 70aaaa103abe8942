package dev.managedheap.benchmarks.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.managedheap.benchmarks.workload.Work;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ReportsTest {
  private static final NamedWork TREE =
      new NamedWork("tree", "one tree of 3 levels", Work.trees(3, 1), 7);
  private static final List<Row> ROWS =
      List.of(
          row(Side.TUPLES, OptionalDouble.empty(), OptionalDouble.empty()),
          row(Side.COUNTING, OptionalDouble.of(0.2549), OptionalDouble.of(0.25)),
          row(Side.COUNTING_PADDED, OptionalDouble.of(1.93), OptionalDouble.of(0.45)),
          row(Side.PLAIN, OptionalDouble.of(0.6), OptionalDouble.empty()));

  private static Row row(Side side, OptionalDouble ratio, OptionalDouble goal) {
    return new Row(
        Group.REFCOUNT,
        TREE,
        side,
        new Statistics(20, 18, 25),
        21,
        ratio,
        0.2,
        2,
        goal,
        Map.of("nodes", 7L),
        side == Side.PLAIN ? Map.of() : Map.of("objectBytes", 64L));
  }

  @Test
  void theTableCanBeReadInPrint() {
    List<String> lines = Table.lines(Group.REFCOUNT, ROWS);
    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    assertThat(lines.get(0)).isEqualTo("refcount: nanoseconds of processor time by the node");
    assertThat(lines.get(2)).isEqualTo("one tree of 3 levels");
    assertThat(lines.get(3)).contains("PyTuple", "20.0", "(   18.0 to    25.0)", "64");
    assertThat(lines.get(4)).endsWith("0.25  0.25 met"); // judged as it is printed
    assertThat(lines.get(5)).endsWith("1.93  0.45 missed");
    assertThat(lines.get(6)).endsWith("0.60");
  }

  @Test
  void missedGoalsAreNamed() {
    assertThat(Table.summary(ROWS))
        .containsExactly(
            "1 of 2 goals are met.",
            "  missed: one tree of 3 levels, our counting, 64 bytes a node: 1.93 in place of 0.45");
    assertThat(Table.summary(ROWS.subList(0, 1)).get(0)).startsWith("No goal could be judged");
  }

  @Test
  void theJsonIsValidAndSaysWhatTheTableSays() {
    String text = JsonReport.text(Map.of("cores", "2"), 3, ROWS);
    JsonObject report = JsonParser.parseString(text).getAsJsonObject();
    assertThat(report.getAsJsonObject("machine").get("cores").getAsString()).isEqualTo("2");
    JsonObject ours = report.getAsJsonArray("results").get(1).getAsJsonObject();
    assertThat(ours.get("side").getAsString()).isEqualTo("counting");
    assertThat(ours.get("ratio").getAsDouble()).isEqualTo(0.255);
    assertThat(ours.get("met").getAsBoolean()).isTrue();
    assertThat(ours.get("bytes_by_node").getAsDouble()).isEqualTo(64);
    assertThat(ours.getAsJsonObject("checks").get("nodes").getAsLong()).isEqualTo(7);
    JsonObject plain = report.getAsJsonArray("results").get(3).getAsJsonObject();
    assertThat(plain.has("goal")).isFalse();
    assertThat(plain.has("bytes_by_node")).isFalse();
  }

  @Test
  void theChartIsWellFormedAndHasABarForEachRatio() throws Exception {
    Document chart = parsed(BarChart.text("3.13.0", ROWS));
    assertThat(chart.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(chart.getElementsByTagName("rect").getLength()).isEqualTo(3);
    String text = chart.getDocumentElement().getTextContent();
    assertThat(text)
        .contains(
            "prefers-color-scheme: dark", "1.93 (longer than drawn), missed (0.45)", "0.25, met");
  }

  @Test
  void aChartOfNothingIsWellFormed() throws Exception {
    Document chart = parsed(BarChart.text("<none> & such", List.of()));
    assertThat(chart.getElementsByTagName("rect").getLength()).isZero();
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }
}

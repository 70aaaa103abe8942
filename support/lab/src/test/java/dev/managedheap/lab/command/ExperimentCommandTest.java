package dev.managedheap.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void withoutANameTheyAreListedWithTheirParameters() {
    LabRun run = LabRun.of("experiment");
    assertThat(run.code()).isZero();
    assertThat(run.lines())
        .contains("E2  How deep is the stack, and how much is done at once, when a chain dies?")
        .contains("      --ops           10,000  allocations for each size")
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.out()).startsWith("E1  ").contains("\nE3  ", "\nE5  ", "\nE6  ", "--seed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"E3", "e3"})
  void oneIsDoneWithOtherParameters(String name) {
    LabRun run = LabRun.of("experiment", name, "--ops", "1000", "--live", "1024");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.lines())
        .contains("  --live             1,024   the most bytes in use")
        .contains("Found:    as expected.")
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.out()).contains("  o  constant work an allocation", "max / min");
  }

  @Test
  void aResultWithoutTheExpectedShapeEndsWithOne() {
    LabRun run = LabRun.of("experiment", "E2", "--longest", "100", "--stack", "4096");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lastLine())
        .isEqualTo("Found:    recursion: no crash, the longest chain fits the stack.");
  }

  @Test
  void theNumbersAndThePictureAreWritten() throws IOException {
    Path svg = folder.resolve("e5.svg");
    Path csv = folder.resolve("e5.csv");
    Path json = folder.resolve("e5.json");
    LabRun run =
        LabRun.of("experiment", "E5", "--ops", "2,000", "--svg", svg, "--csv", csv, "--json", json);
    assertThat(run.out())
        .endsWith("Plot:     " + svg + "\nTable:    " + csv + "\nData:     " + json + "\n");
    assertThat(Files.readString(svg)).startsWith("<svg ").contains("eager: counts written</text>");
    assertThat(Files.readAllLines(csv)).hasSize(6).first().asString().startsWith("interval [ent");
    assertThat(JsonParser.parseString(Files.readString(json)).getAsJsonObject())
        .satisfies(
            data ->
                assertThat(data.getAsJsonObject("parameters").get("ops").getAsInt())
                    .isEqualTo(2_000));
  }

  @Test
  void theScriptKeepsThePlotWhereItIsFound() throws IOException {
    LabRun run =
        LabRun.reading(
            Optional.of(TestHome.in(folder)), "", "experiment", "E2", "--longest", "100");
    Path plot = folder.resolve(".lab/experiments/E2.svg");
    assertThat(run.lastLine()).isEqualTo("Plot:     " + plot);
    assertThat(plot).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "E3 | --ops 1 | --ops is a whole number from 100 to 1,000,000, not '1'",
        "E3 | --ops many | --ops is a whole number from 100 to 1,000,000, not 'many'",
        "E5 | --ops 1000 --makes 10000 --seed 3 | with these settings nothing happens that"
      })
  void aValueThatCannotBeIsSaid(String id, String options, String message) {
    LabRun run = LabRun.of((Object[]) ("experiment " + id + " " + options).split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("lab: " + message);
  }

  @Test
  void whatDoesNotExistIsSaid() {
    assertThat(LabRun.of("experiment", "E33"))
        .isEqualTo(
            new LabRun(
                2,
                "",
                """
                lab: there is no experiment 'E33'; did you mean 'E3'?
                For its words: ./lab help experiment
                """));
    assertThat(LabRun.of("experiment", "E3", "--opps", "7"))
        .isEqualTo(
            new LabRun(
                2,
                "",
                """
                lab: there is no option '--opps'; did you mean '--ops'?
                For its words: ./lab experiment E3 --help
                """));
    assertThat(LabRun.of("experiment", "E3", "--ops").err()).contains("'--ops' (N)");
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    Path nowhere = folder.resolve("none/e.svg");
    LabRun run = LabRun.of("experiment", "E2", "--longest", "100", "--svg", nowhere);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("lab: cannot write " + nowhere + ": there is no such folder\n");
  }

  @Test
  void recordingsThatAreNotThereAreNamed() throws IOException {
    LabRun run = LabRun.reading(Optional.of(TestHome.in(folder)), "", "experiment", "E6");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("lab: cannot read the recorded object graphs in ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"E1", "E2", "E3", "E5", "E6"})
  void everyHelpIsComplete(String id) {
    LabRun run = LabRun.of("experiment", id, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isASCII()
        .contains(
            "Usage: ./lab experiment " + id, "Expected:", "Example", "Exit code", "if not set");
    assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }
}

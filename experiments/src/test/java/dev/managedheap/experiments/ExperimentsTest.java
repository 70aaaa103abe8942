package dev.managedheap.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.experiments.frame.Contract;
import dev.managedheap.experiments.frame.Contract.Parameter;
import dev.managedheap.experiments.frame.Experiment;
import dev.managedheap.experiments.frame.Result;
import dev.managedheap.experiments.frame.Settings;
import dev.managedheap.experiments.show.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every experiment. */
class ExperimentsTest {
  static final Path ROOT =
      Path.of(System.getProperty("managedheap.root", "..")).toAbsolutePath().normalize();

  static List<Experiment> all() {
    return new Experiments(ROOT).all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void itShowsTheExpectedShapeAndTheSameAgain(Experiment experiment) {
    Settings standard = Settings.standard(experiment.contract());
    Result result = experiment.run(standard);
    assertThat(experiment.departures(result)).isEmpty();
    Result again = experiment.run(standard);
    assertThat(again).isEqualTo(result);
    assertThat(Report.lines(experiment, standard, result))
        .endsWith("Found:    as expected.")
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @MethodSource("all")
  void itsContractIsThatOfTheCatalogue(Experiment experiment) throws IOException {
    Contract contract = experiment.contract();
    assertThat(new Experiments(ROOT).named(contract.id().toLowerCase(java.util.Locale.ROOT)))
        .isPresent();
    List<String> rows = Files.readAllLines(ROOT.resolve("catalogue/experiments.md"));
    assertThat(rows)
        .filteredOn(row -> row.startsWith("| " + contract.id() + " |"))
        .singleElement()
        .satisfies(row -> assertThat(row.strip()).endsWith(reference(contract)));
    assertThat(contract.question()).endsWith("?");
    for (Parameter parameter : contract.parameters()) {
      assertThat(parameter.name()).matches("[a-z]+");
      assertThat(parameter.standard()).isBetween(parameter.least(), parameter.most());
    }
  }

  private static String reference(Contract contract) {
    return contract.reference().isEmpty() ? "| |" : contract.reference() + " |";
  }
}

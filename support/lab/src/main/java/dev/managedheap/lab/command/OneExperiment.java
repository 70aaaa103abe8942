package dev.managedheap.lab.command;

import dev.managedheap.experiments.frame.BadSettingException;
import dev.managedheap.experiments.frame.Contract;
import dev.managedheap.experiments.frame.Contract.Parameter;
import dev.managedheap.experiments.frame.Experiment;
import dev.managedheap.experiments.frame.Result;
import dev.managedheap.experiments.frame.Settings;
import dev.managedheap.experiments.show.DataFile;
import dev.managedheap.experiments.show.Report;
import dev.managedheap.figures.PlotFigure;
import dev.managedheap.lab.BadInputException;
import dev.managedheap.lab.Home;
import dev.managedheap.memory.error.NoMemoryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code experiment E3}: does one experiment, and shows and keeps what comes out. */
final class OneExperiment implements LabCommand {
  private static final String PLOTS = ".lab/experiments";
  private static final String SVG = "--svg";
  private static final String CSV = "--csv";
  private static final String JSON = "--json";

  private final Experiment experiment;
  private final Contract contract;
  private final Console console;
  private final Optional<Home> home;

  OneExperiment(Experiment experiment, Console console, Optional<Home> home) {
    this.experiment = experiment;
    this.contract = experiment.contract();
    this.console = console;
    this.home = home;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Help.command(this, contract.id(), contract.question());
    for (Parameter parameter : contract.parameters()) {
      String most = parameter.most() == Long.MAX_VALUE ? "" : " to " + show(parameter.most());
      String range = "from " + show(parameter.least()) + most;
      String standard = "; " + show(parameter.standard()) + " if not set (" + range + ")";
      spec.addOption(option("--" + parameter.name(), "N", parameter.meaning() + standard + "."));
    }
    spec.addOption(option(SVG, "FILE", "Write the plot as a picture."));
    spec.addOption(option(CSV, "FILE", "Write the table as lines of values."));
    spec.addOption(option(JSON, "FILE", "Write the table and the parameters as JSON."));
    String source = contract.reference().isEmpty() ? "" : " (" + contract.reference() + ")";
    spec.usageMessage()
        .sortOptions(false)
        .description(
            "Done: " + ascii(contract.workload()) + ".",
            "Measured: " + ascii(contract.figure()) + ".",
            "Expected: " + ascii(contract.shape()) + source + ".",
            "")
        .footer(
            Help.footer(
                List.of("experiment " + contract.id() + " --csv numbers.csv"),
                "Exit code: 0 if the result has the expected shape; 1 if not; 2 if a parameter",
                "is not as it must be."));
    return spec;
  }

  private static String ascii(String text) {
    return text.replace("…", "...");
  }

  private static String show(long number) {
    return Settings.show(number);
  }

  private static OptionSpec option(String name, String value, String description) {
    return OptionSpec.builder(name)
        .paramLabel(value)
        .arity("1")
        .type(String.class)
        .description(description)
        .build();
  }

  @Override
  public int run(ParseResult words) throws BadInputException {
    try {
      Settings settings = settings(words);
      Result result = experiment.run(settings);
      Report.lines(experiment, settings, result).forEach(console::line);
      keep(words, settings, result);
      return experiment.departures(result).isEmpty() ? ExitCode.EQUAL : ExitCode.DIFFERENT;
    } catch (BadSettingException bad) {
      throw new BadInputException("lab: " + bad.getMessage());
    } catch (UncheckedIOException unreadable) {
      throw new BadInputException("lab: " + unreadable.getMessage());
    } catch (OutOfMemoryError | NoMemoryException tooLarge) {
      throw new BadInputException(
          "lab: there is not memory enough for this: choose smaller parameters");
    }
  }

  private Settings settings(ParseResult words) {
    Map<String, String> given = new LinkedHashMap<>();
    for (Parameter parameter : contract.parameters()) {
      String option = "--" + parameter.name();
      if (words.hasMatchedOption(option)) {
        given.put(parameter.name(), words.matchedOptionValue(option, ""));
      }
    }
    return Settings.of(contract, given);
  }

  /** Writes what is to be kept. The plot goes to a place of the lab's own if no other is named. */
  private void keep(ParseResult words, Settings settings, Result result) throws BadInputException {
    String svg = words.matchedOptionValue(SVG, "");
    Optional<Path> plot =
        svg.isEmpty()
            ? home.map(lab -> lab.root().resolve(PLOTS).resolve(contract.id() + ".svg"))
            : Optional.of(Path.of(svg));
    if (plot.isPresent()) {
      write("Plot:    ", plot.get(), PlotFigure.draw(result.plot()).standalone());
    }
    if (words.hasMatchedOption(CSV)) {
      Path file = Path.of(words.matchedOptionValue(CSV, ""));
      write("Table:   ", file, DataFile.csv(result.table()));
    }
    if (words.hasMatchedOption(JSON)) {
      Path file = Path.of(words.matchedOptionValue(JSON, ""));
      write("Data:    ", file, DataFile.json(contract, settings, result.table()));
    }
  }

  private void write(String what, Path file, String text) throws BadInputException {
    try {
      Path own = home.map(lab -> lab.root().resolve(PLOTS)).orElse(file);
      if (own.equals(file.getParent())) {
        Files.createDirectories(own);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new BadInputException("lab: cannot write " + file + ": " + reason(e));
    }
    console.line(what + " " + file);
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException
        ? "there is no such folder"
        : e.getClass().getSimpleName() + " " + e.getMessage();
  }
}

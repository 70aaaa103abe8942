package dev.managedheap.lab.command;

import dev.managedheap.experiments.Experiments;
import dev.managedheap.experiments.frame.Contract;
import dev.managedheap.experiments.frame.Contract.Parameter;
import dev.managedheap.experiments.frame.Experiment;
import dev.managedheap.experiments.frame.Settings;
import dev.managedheap.lab.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code experiment}: does the experiments of the book; alone, it lists them. */
final class ExperimentCommand implements LabCommand {
  private final Console console;
  private final Optional<Home> home;
  private final Experiments experiments;

  ExperimentCommand(Console console, Optional<Home> home) {
    this.console = console;
    this.home = home;
    this.experiments = new Experiments(home.map(Home::root).orElse(root()));
  }

  private static Path root() {
    return Path.of(System.getProperty("managedheap.root", ""));
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Help.command(this, "experiment", "Do an experiment of the book; alone: list them.");
    for (Experiment experiment : experiments.all()) {
      CommandSpec one = new OneExperiment(experiment, console, home).spec();
      String lower = one.name().toLowerCase(Locale.ROOT);
      spec.addSubcommand(one.name(), one.aliases(lower));
    }
    spec.usageMessage()
        .synopsisSubcommandLabel("[ID]")
        .commandListHeading("%nExperiments:%n")
        .description(
            "Measures in counters, never in time: the same numbers come out on every machine."
                + " Prints the table and the plot, and says whether they have the shape that"
                + " the literature lets expect. Each has parameters of its own; without a"
                + " name they are listed.",
            "")
        .footer(
            Help.footer(
                List.of(
                    "experiment                    which there are, with their parameters",
                    "experiment E3",
                    "experiment E3 --ops 100000 --svg space.svg",
                    "experiment E3 --help          all about its parameters"),
                "Exit code: 0 if the result has the expected shape; 1 if not, which other",
                "parameters may well bring about; 2 if a parameter is not as it must be."));
    return spec;
  }

  @Override
  public int run(ParseResult words) {
    for (Experiment experiment : experiments.all()) {
      Contract contract = experiment.contract();
      console.line(contract.id() + "  " + contract.question());
      for (Parameter parameter : contract.parameters()) {
        String standard = Settings.show(parameter.standard());
        String option = "--" + parameter.name();
        console.line("      %-12s %9s  %s".formatted(option, standard, parameter.meaning()));
      }
      console.line("");
    }
    console.line("To do one: " + Commands.NAME + " experiment E3, or with other parameters:");
    console.line(Commands.NAME + " experiment E3 --ops 100000");
    return ExitCode.EQUAL;
  }
}

package dev.managedheap.lab.command;

import dev.managedheap.lab.BadInputException;
import dev.managedheap.lab.Home;
import dev.managedheap.lab.build.BenchBuild;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code bench}: measures our mechanisms side by side with CPython's. */
final class BenchCommand implements LabCommand {
  static final List<String> GROUPS = List.of("pool", "refcount", "collect", "heap", "all");
  private static final String COMPARISON = "dev.managedheap.benchmarks.compare.Bench";

  private final Console console;
  private final Optional<Home> home;

  BenchCommand(Console console, Optional<Home> home) {
    this.console = console;
    this.home = home;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Help.command(this, "bench", "Measure, side by side with CPython.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("MECHANISM")
            .arity("0..1")
            .type(String.class)
            .description("pool, refcount, collect, heap, or all, which is meant without it.")
            .build());
    spec.addOption(
        option("--against", "PYTHON", "The Python's name or place; python3.13 without it."));
    spec.addOption(option("--out", "FOLDER", "Where bench.json and bench.svg are written."));
    spec.addOption(
        OptionSpec.builder("--quick")
            .description("Three rounds in place of nine: minutes instead of a quarter of an hour.")
            .build());
    spec.usageMessage()
        .description(
            "Lets our mechanisms and CPython's own C code do the same work in turns, each time in"
                + " a process of its own, checks that they did, and says what share of CPython's"
                + " time ours took. It needs a C compiler and the headers of that Python; without"
                + " them it measures ours alone, and says what is missing.",
            "")
        .footer(
            Help.footer(
                List.of(
                    "bench all --quick",
                    "bench pool --against python3.12",
                    "bench collect --out results"),
                "Exit code: 0 if it was measured, whether or not the goals are met; 1 if two",
                "sides did not do the same work; 2 if a word is not known.",
                "How to read the table: benchmarks/README.md"));
    return spec;
  }

  private static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .arity("1")
        .type(String.class)
        .description(description)
        .build();
  }

  @Override
  public int run(ParseResult words) throws BadInputException, IOException, InterruptedException {
    String group = words.matchedPositionalValue(0, "all");
    if (!GROUPS.contains(group)) {
      throw new BadInputException(
          "lab: '%s' cannot be measured; it is one of %s"
              .formatted(group, String.join(", ", GROUPS)));
    }
    if (home.isEmpty()) {
      throw new BadInputException("lab: it can measure only when it is started by its script");
    }
    BenchBuild build = new BenchBuild(home.get().root());
    if (!build.isCurrent()) {
      console.line("lab: building the benchmarks");
      console.flush();
      Optional<String> failure = build.run();
      if (failure.isPresent()) {
        throw new BadInputException(failure.get());
      }
    }
    console.flush();
    return new ProcessBuilder(command(home.get(), build, group, words))
        .inheritIO()
        .start()
        .waitFor();
  }

  /** The command that starts the comparison, in a JVM of its own. */
  static List<String> command(Home home, BenchBuild build, String group, ParseResult words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp"));
    command.add(build.classes() + File.pathSeparator + home.jars());
    command.addAll(List.of(COMPARISON, group, "--root", home.root().toString(), "--out"));
    command.add(words.matchedOptionValue("--out", home.root().resolve("target/bench").toString()));
    if (words.hasMatchedOption("--against")) {
      command.addAll(List.of("--against", words.matchedOptionValue("--against", "")));
    }
    if (words.hasMatchedOption("--quick")) {
      command.add("--quick");
    }
    return command;
  }
}

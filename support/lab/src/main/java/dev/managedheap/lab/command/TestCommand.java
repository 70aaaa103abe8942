package dev.managedheap.lab.command;

import dev.managedheap.lab.BadInputException;
import dev.managedheap.lab.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code test}: runs property tests in a process of their own, since what they do to a JVM (endless
 * loops, stack overflows, no memory) should not be done to this one.
 */
final class TestCommand implements LabCommand {
  static final String RUNNER = "dev.managedheap.testkit.run.PropertyRun";
  private static final List<String> OPTIONS = List.of("--seed", "--tries", "--bug");

  private final Optional<Home> home;

  TestCommand(Optional<Home> home) {
    this.home = home;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Help.command(this, "test", "Run property tests, and see what they check.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("SELECTOR")
            .arity("0..1")
            .type(String.class)
            .description(
                "A module (refcount), an invariant (RC-1), a class of properties, or one property"
                    + " as CLASS#METHOD; without it, all properties of all modules.")
            .build());
    spec.addOption(option("--seed", "S", "The seed of the cases, in place of the fixed one."));
    spec.addOption(option("--tries", "N", "How many cases each property is tried with."));
    spec.addOption(
        option(
            "--bug",
            "ID",
            "Plant this bug in the shipped class, and show how its properties catch it."));
    spec.usageMessage()
        .description(
            "Prints what each property checks, how many cases it was tried with, and which states"
                + " they reached. For one that fails, it prints the broken invariant and the"
                + " smallest counterexample found: a heap program, or a list of allocator"
                + " operations, with the seed.",
            "")
        .footer(
            Help.footer(
                List.of("test", "test pool --tries 2000", "test RC-1 --seed 42", "test --bug R1"),
                "Exit code: 0 if all properties held (with --bug: if it was caught); 1 if one",
                "failed; 2 if there is no such module, invariant, property or bug."));
    return spec;
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
  public int run(ParseResult words) throws BadInputException, IOException, InterruptedException {
    if (home.isEmpty()) {
      throw new BadInputException("lab: tests can be run only when it is started by its script");
    }
    Process run = new ProcessBuilder(command(home.get(), words)).inheritIO().start();
    int code = run.waitFor();
    return code <= ExitCode.BAD_INPUT ? code : ExitCode.BROKEN;
  }

  /** The command that starts the runner of properties, with the modules as the build left them. */
  static List<String> command(Home home, ParseResult words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-ea", "-XX:+UseSerialGC", "-cp", home.jars(), RUNNER));
    for (Home.Module module : home.testedModules()) {
      command.addAll(List.of("--module", module.name() + "=" + module.directory()));
      command.addAll(List.of("--classes", module.name() + "=" + module.classes()));
    }
    for (String option : OPTIONS) {
      if (words.hasMatchedOption(option)) {
        command.addAll(List.of(option, words.matchedOptionValue(option, "")));
      }
    }
    if (words.hasMatchedPositional(0)) {
      command.add(words.matchedPositionalValue(0, ""));
    }
    return command;
  }
}

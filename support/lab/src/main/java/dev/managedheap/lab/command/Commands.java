package dev.managedheap.lab.command;

import dev.managedheap.lab.Home;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Puts the commands together, and runs the one that the words name. */
public final class Commands implements IExecutionStrategy {
  /** The word by which the lab was started: {@code lab.cmd} sets another. */
  static final String NAME = Home.COMMAND;

  private Commands() {}

  /**
   * The whole command line of the lab.
   *
   * @param console where it reads and writes
   * @param home where the lab lives, if the script has started it
   */
  public static CommandLine create(Console console, Optional<Home> home) {
    List<LabCommand> commands =
        List.of(
            new LearnCommand(console, home),
            new TestCommand(home),
            new RunCommand(console),
            new ConformCommand(console),
            new ReplayCommand(console),
            new ExperimentCommand(console, home),
            new BookCommand(console, home),
            new GradeCommand(console, home),
            new BenchCommand(console, home),
            new WarmUpCommand(home),
            new HelpCommand(console));
    CommandSpec lab = new Overview(console).spec();
    for (LabCommand command : commands) {
      CommandSpec spec = command.spec();
      lab.addSubcommand(spec.name(), spec);
    }
    Mistakes mistakes = new Mistakes(console);
    return new CommandLine(lab)
        .setOut(console.out())
        .setErr(console.err())
        .setExecutionStrategy(new Commands())
        .setParameterExceptionHandler(mistakes)
        .setExecutionExceptionHandler(mistakes);
  }

  @Override
  public int execute(ParseResult words) {
    Integer helped = CommandLine.executeHelpRequest(words);
    if (helped != null) {
      return helped;
    }
    ParseResult innermost = words;
    while (innermost.hasSubcommand()) {
      innermost = innermost.subcommand();
    }
    LabCommand command = (LabCommand) innermost.commandSpec().userObject();
    try {
      return command.run(innermost);
    } catch (Exception | Error failure) {
      throw new ExecutionException(
          innermost.commandSpec().commandLine(), "the command threw", failure);
    }
  }
}

package dev.managedheap.lab.command;

import dev.managedheap.lab.BadInputException;
import dev.managedheap.notation.program.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong: with the words of a command, with its input, or with the lab. */
final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;

  Mistakes(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] words) {
    CommandLine command = mistake.getCommandLine();
    String message =
        mistake instanceof UnmatchedArgumentException unmatched
            ? tooMuch(unmatched.getUnmatched().get(0), command)
            : mistake.getMessage();
    console.complain("lab: " + message);
    console.complain(
        command.getParent() == null
            ? "For all commands: " + Commands.NAME + " --help"
            : "For its words: " + help(command));
    return ExitCode.BAD_INPUT;
  }

  private static String help(CommandLine command) {
    boolean nested = command.getParent().getParent() != null;
    return nested
        ? command.getCommandSpec().qualifiedName(" ") + " --help"
        : Commands.NAME + " help " + command.getCommandName();
  }

  private static String tooMuch(String word, CommandLine command) {
    if (word.startsWith("-")) {
      return "there is no option '" + word + "'" + suggestion(word, options(command));
    }
    return command.getSubcommands().isEmpty()
        ? "'" + word + "' is one word too many"
        : unknownCommand(word, command);
  }

  /** Says that the lab has no such command, and which may have been meant. */
  static String unknownCommand(String word, CommandLine lab) {
    List<String> known = new ArrayList<>();
    for (Map.Entry<String, CommandLine> command : lab.getSubcommands().entrySet()) {
      if (!command.getValue().getCommandSpec().usageMessage().hidden()) {
        known.add(command.getKey());
      }
    }
    boolean isExperiment = lab.getCommandSpec().userObject() instanceof ExperimentCommand;
    String kind = isExperiment ? "experiment" : "command";
    return "there is no " + kind + " '" + word + "'" + suggestion(word, known);
  }

  private static List<String> options(CommandLine command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      names.addAll(List.of(option.names()));
    }
    return names;
  }

  private static String suggestion(String word, List<String> known) {
    return Spelling.suggestion(word, known)
        .map(meant -> "; did you mean '" + meant + "'?")
        .orElse("");
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult words) {
    if (failure instanceof BadInputException badInput) {
      console.complain(badInput.withExcerpt());
      return ExitCode.BAD_INPUT;
    }
    console.complain("lab: this is a mistake in the lab itself, not in what you gave it:");
    failure.printStackTrace(console.err());
    return ExitCode.BROKEN;
  }
}

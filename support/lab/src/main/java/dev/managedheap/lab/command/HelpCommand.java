package dev.managedheap.lab.command;

import dev.managedheap.lab.BadInputException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code help}: shows the help of one command, or of the lab. */
final class HelpCommand implements LabCommand {
  private final Console console;

  HelpCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Help.command(this, "help", "Show all about one command.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("COMMAND")
            .arity("0..1")
            .type(String.class)
            .description("The command; without it, all about the lab.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult words) throws BadInputException {
    CommandLine lab = words.commandSpec().parent().commandLine();
    String name = words.matchedPositionalValue(0, "");
    Map<String, CommandLine> commands = lab.getSubcommands();
    CommandLine command = name.isEmpty() ? lab : commands.get(name);
    if (command == null) {
      throw new BadInputException("lab: " + Mistakes.unknownCommand(name, lab));
    }
    command.usage(console.out());
    return ExitCode.EQUAL;
  }
}

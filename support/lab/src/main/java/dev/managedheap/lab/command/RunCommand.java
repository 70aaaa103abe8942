package dev.managedheap.lab.command;

import dev.managedheap.lab.BadInputException;
import dev.managedheap.lab.heap.ProgramFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code run}: interprets heap programs on our heap. */
final class RunCommand implements LabCommand {
  private final Console console;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Help.command(this, "run", "Run heap programs on our heap.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .required(true)
            .paramLabel("FILE.heap")
            .arity("1..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("The programs, in this order; - is the standard input.")
            .build());
    spec.usageMessage()
        .description(
            "Prints exactly what CPython 3.13 prints for the same program: the events in their"
                + " order, and the observations. Each program has a heap of its own. All are"
                + " read before the first one runs.",
            "")
        .footer(
            Help.footer(
                List.of(
                    "run conformance/heap-programs/given/simple_01.heap",
                    "run - < conformance/heap-programs/given/simple_01.heap"),
                "Exit code: 0 if all ran; 2 if one is malformed or uses an operation that this",
                "heap does not have yet. What is wrong is shown as FILE:LINE:COLUMN."));
    return spec;
  }

  @Override
  public int run(ParseResult words) throws BadInputException {
    List<ProgramFile> programs = new ArrayList<>();
    for (String name : words.matchedPositionalValue(0, List.<String>of())) {
      ProgramFile program =
          name.equals("-")
              ? ProgramFile.read("standard input", console.input())
              : ProgramFile.read(Path.of(name));
      program.requireSupported();
      programs.add(program);
    }
    for (ProgramFile program : programs) {
      program.run(console::line);
    }
    return ExitCode.EQUAL;
  }
}

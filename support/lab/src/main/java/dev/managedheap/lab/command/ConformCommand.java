package dev.managedheap.lab.command;

import dev.managedheap.lab.BadInputException;
import dev.managedheap.lab.conform.Conformance;
import dev.managedheap.lab.conform.Verdict;
import dev.managedheap.lab.conform.Verdict.Kind;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code conform}: compares with recorded outputs of CPython. */
final class ConformCommand implements LabCommand {
  private final Console console;

  ConformCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Help.command(this, "conform", "Compare heap programs with what CPython printed.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .required(true)
            .paramLabel("DIR")
            .arity("1")
            .type(String.class)
            .description("The directory with the programs.")
            .build());
    spec.addOption(
        OptionSpec.builder("--simple")
            .description(
                "Leave out the programs that use an operation which this heap does not have"
                    + " yet, and say how many they are.")
            .build());
    spec.usageMessage()
        .description(
            "Runs every NAME.heap in the directory and in those below it, and compares its"
                + " output with NAME.out, byte for byte. Shows the first line that differs of"
                + " each program that fails, and ends in \"N passed, N failed\". A program"
                + " that uses an operation which this heap does not have yet fails, too.",
            "")
        .footer(
            Help.footer(
                List.of(
                    "conform conformance/heap-programs/generated",
                    "conform --simple conformance/heap-programs"),
                "Exit code: 0 if all passed; 1 if one failed; 2 if one is malformed or has no",
                "NAME.out (it counts as failed, and the others are still compared)."));
    return spec;
  }

  @Override
  public int run(ParseResult words) throws BadInputException {
    boolean simple = words.hasMatchedOption("--simple");
    int passed = 0;
    int failed = 0;
    int leftOut = 0;
    boolean badInput = false;
    for (Path program : Conformance.programsIn(Path.of(words.matchedPositionalValue(0, ".")))) {
      Verdict verdict = Conformance.judge(program);
      if (verdict.kind() == Kind.PASSED) {
        passed++;
      } else if (verdict.kind() == Kind.UNSUPPORTED && simple) {
        leftOut++;
      } else {
        failed++;
        badInput |= verdict.kind() == Kind.BAD_INPUT;
        console.line("FAILED " + verdict.report());
      }
    }
    if (simple) {
      console.line(leftOut + " left out, with operations that this heap does not have yet");
    }
    console.line(passed + " passed, " + failed + " failed");
    if (badInput) {
      return ExitCode.BAD_INPUT;
    }
    return failed == 0 ? ExitCode.EQUAL : ExitCode.DIFFERENT;
  }
}

package dev.managedheap.lab.command;

import dev.managedheap.capstone.replay.ReplayResult;
import dev.managedheap.capstone.replay.TraceFacts;
import dev.managedheap.lab.BadInputException;
import dev.managedheap.lab.replay.ReplayReport;
import dev.managedheap.lab.replay.TraceFile;
import dev.managedheap.pool.LinkPolicy;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code replay}: replays recorded allocations with our pools. */
final class ReplayCommand implements LabCommand {
  private final Console console;

  ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Help.command(this, "replay", "Replay a Python program's allocations, block for block.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .required(true)
            .paramLabel("TRACE.trace.gz")
            .arity("1")
            .type(String.class)
            .description("The recording; what CPython did stands in TRACE.facts.json beside it.")
            .build());
    spec.addOption(OptionSpec.builder("--json").description("Print one JSON object.").build());
    spec.addOption(
        OptionSpec.builder("--policy")
            .paramLabel("front|back")
            .arity("1")
            .type(String.class)
            .description(
                "Where a pool that was full is linked when one of its blocks is freed. CPython"
                    + " links it at the front, which is the default; at the back, blocks lie"
                    + " elsewhere.")
            .build());
    spec.usageMessage()
        .description(
            "Lets our pool allocator do what a real program asked CPython's to do, and compares"
                + " the place of every small block, the arenas taken and given back, and the"
                + " statistics at each mark. Says where the first difference is.",
            "")
        .footer(
            Help.footer(
                List.of(
                    "replay conformance/malloc-traces/trees.trace.gz",
                    "replay --json conformance/malloc-traces/raytrace.trace.gz"),
                "Exit code: 0 if all is equal; 1 if something differs; 2 if the recording or",
                "its facts are missing or malformed. The place is shown as a byte of the",
                "uncompressed recording."));
    return spec;
  }

  @Override
  public int run(ParseResult words) throws BadInputException {
    LinkPolicy policy = policy(words.matchedOptionValue("--policy", "front"));
    TraceFile trace = new TraceFile(Path.of(words.matchedPositionalValue(0, "")));
    TraceFacts facts = trace.facts();
    long start = System.nanoTime();
    ReplayResult result = trace.replay(facts, policy);
    double seconds = (System.nanoTime() - start) / 1e9;
    ReplayReport report =
        new ReplayReport(trace.name(), policy, result, facts.marks().size(), seconds);
    console.line(words.hasMatchedOption("--json") ? report.json() : report.text());
    return result.equal() ? ExitCode.EQUAL : ExitCode.DIFFERENT;
  }

  private static LinkPolicy policy(String word) throws BadInputException {
    return switch (word) {
      case "front" -> LinkPolicy.FRONT;
      case "back" -> LinkPolicy.BACK;
      default ->
          throw new BadInputException("lab: --policy is 'front' or 'back', not '" + word + "'");
    };
  }
}

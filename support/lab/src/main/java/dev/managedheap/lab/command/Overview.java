package dev.managedheap.lab.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ./lab} without a command: says in short which there are. */
final class Overview implements LabCommand {
  private final Console console;

  Overview(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Help.command(
            this, Commands.NAME, "The Managed Heap: Python's memory manager, rebuilt in Java.");
    spec.version(version());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version and end.")
            .build());
    spec.usageMessage()
        .synopsisSubcommandLabel("COMMAND")
        .commandListHeading("%nCommands:%n")
        .footer(
            Help.footer(
                List.of(
                    "test refcount                 the properties of one module",
                    "run FILE.heap                 a heap program on our heap",
                    "conform conformance/heap-programs --simple",
                    "replay conformance/malloc-traces/trees.trace.gz",
                    "experiment E3                 what a measure comes to",
                    "bench all --quick             how fast, beside CPython",
                    "help replay                   all about one command"),
                "It first builds what has changed since the last start, and says so.",
                "Exit codes: 0 all is equal or held; 1 something differs or failed;",
                "2 bad input, or the build failed; 3 a mistake in the lab itself."));
    return spec;
  }

  private static String version() {
    String version = Overview.class.getPackage().getImplementationVersion();
    return "lab "
        + (version == null ? "of an unnamed version" : version)
        + " (Java "
        + System.getProperty("java.version")
        + ")";
  }

  @Override
  public int run(ParseResult words) {
    CommandSpec spec = words.commandSpec();
    CommandLine.Help help = spec.commandLine().getHelp();
    console.line(spec.usageMessage().header()[0]);
    console.line("");
    console.out().print(help.commandList());
    console.line("");
    console.line("For more: " + spec.name() + " help COMMAND, or " + spec.name() + " --help");
    return ExitCode.EQUAL;
  }
}

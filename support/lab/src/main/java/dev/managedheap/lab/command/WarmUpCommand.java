package dev.managedheap.lab.command;

import dev.managedheap.lab.Home;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code warm-up}: goes once through what the commands do, so that the build can keep the classes
 * that this loads for a quick start. It prints nothing.
 */
final class WarmUpCommand implements LabCommand {
  private static final String PROGRAM = "new a 1\nset a 0 a\nrefs a\ndrop a\ncollect\nlive\n";

  private final Optional<Home> home;

  WarmUpCommand(Optional<Home> home) {
    this.home = home;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Help.command(this, "warm-up", "Load what the commands need.");
    spec.usageMessage().hidden(true);
    return spec;
  }

  @Override
  public int run(ParseResult words) throws IOException {
    Path directory = Files.createTempDirectory("lab-warm-up");
    Path program = Files.writeString(directory.resolve("ring.heap"), PROGRAM);
    Path output = Files.writeString(directory.resolve("ring.out"), "something else\n");
    Path malformed = Files.writeString(directory.resolve("malformed"), "nwe a 1\n");
    home.ifPresent(Home::isStale);
    execute();
    execute("--help");
    execute("--version");
    execute("help", "run");
    execute("rnu");
    execute("run", "-");
    execute("run", program.toString());
    execute("run", malformed.toString());
    execute("conform", directory.toString());
    execute("replay", malformed.toString());
    for (Path file : new Path[] {program, output, malformed, directory}) {
      Files.delete(file);
    }
    return ExitCode.EQUAL;
  }

  private static void execute(String... words) {
    Console console =
        new Console(
            new ByteArrayInputStream(PROGRAM.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()));
    Commands.create(console, Optional.empty()).execute(words);
  }
}

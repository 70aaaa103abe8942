package dev.managedheap.lab.command;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Exercises;
import dev.managedheap.lab.Home;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
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
    Files.writeString(directory.resolve("ring.out"), "something else\n");
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
    execute("experiment");
    execute("experiment", "E3", "--ops", "100", "--live", "256");
    if (home.isPresent()) {
      learn(directory.resolve("root"), home.get().installed());
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
    return ExitCode.EQUAL;
  }

  /** Lets a learner begin who will never come again, and has one exercise compiled and checked. */
  private static void learn(Path root, Path installed) throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve("pom.xml"), "<project/>\n");
    Optional<Home> learners = Optional.of(new Home(root, installed));
    execute(learners, "learn", "list");
    Exercise first = Exercises.all().get(0);
    Path file = root.resolve("learn/src/main/java").resolve(first.path(first.starter()));
    Files.writeString(file, "\n" + first.starter().text());
    execute(learners, "learn", "run");
    execute(learners, "learn");
  }

  private static void execute(String... words) {
    execute(Optional.empty(), words);
  }

  private static void execute(Optional<Home> home, String... words) {
    Console console =
        new Console(
            new ByteArrayInputStream(PROGRAM.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()));
    Commands.create(console, home).execute(words);
  }
}

package dev.managedheap.lab.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Maven that builds the lab: the one on the path if it is new enough, else the project's
 * wrapper.
 *
 * <p>The profile {@code lab} compiles with the plain compiler. What else a change must satisfy is
 * the business of {@code verify}; it should not stand between a person and an experiment.
 */
final class Maven {
  private static final int[] OLDEST = {3, 8, 7};
  private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)\\.(\\d+)");
  private static final Pattern MODULE =
      Pattern.compile("\\[INFO\\] Building (.+) \\S+ +\\[(\\d+)/(\\d+)\\]");
  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  private final Path root;
  private final String command;
  private final String name;

  private Maven(Path root, String command, String name) {
    this.root = root;
    this.command = command;
    this.name = name;
  }

  /** The Maven to use for the project at the root. */
  static Maven find(Path root) throws InterruptedException {
    String onPath = WINDOWS ? "mvn.cmd" : "mvn";
    try {
      Process process = start(root, List.of(onPath, "-v"));
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      Matcher version = VERSION.matcher(said);
      if (process.waitFor() == 0 && version.find() && isNewEnough(version)) {
        return new Maven(root, onPath, "Maven " + version.group().split(" ", -1)[2]);
      }
    } catch (IOException noSuchCommand) {
      // the wrapper, then
    }
    String wrapper = root.resolve(WINDOWS ? "mvnw.cmd" : "mvnw").toString();
    return new Maven(root, wrapper, "the Maven wrapper");
  }

  private static boolean isNewEnough(Matcher version) {
    for (int i = 0; i < OLDEST.length; i++) {
      int difference = Integer.parseInt(version.group(i + 1)) - OLDEST[i];
      if (difference != 0) {
        return difference > 0;
      }
    }
    return true;
  }

  /** What the person is told is building. */
  String name() {
    return name;
  }

  /**
   * Builds the jars and the classes of the tests, and shows one line a module.
   *
   * @throws BuildFailure if Maven fails, with what it says is wrong
   */
  void build(PrintStream progress) throws IOException, InterruptedException, BuildFailure {
    run(words("support/lab", "package"), line -> showModule(line, progress));
  }

  /**
   * Builds the book, and passes on what Maven and the builder of the book say, line by line.
   *
   * @param arguments more arguments for the builder of the book
   * @throws BuildFailure if the book could not be built, with what Maven says is wrong
   */
  void buildBook(List<String> arguments, Consumer<String> listener)
      throws IOException, InterruptedException, BuildFailure {
    List<String> words = new ArrayList<>(words("docs", "process-classes"));
    words.add("-Dbook.args=" + String.join(" ", arguments));
    run(words, listener);
  }

  /**
   * Builds the classes of the benchmarks.
   *
   * @throws BuildFailure if they could not be built, with what Maven says is wrong
   */
  void buildBenchmarks() throws IOException, InterruptedException, BuildFailure {
    run(words("benchmarks", "process-classes"), line -> {});
  }

  private static void showModule(String line, PrintStream progress) {
    Matcher module = MODULE.matcher(line);
    if (module.matches()) {
      progress.printf("  %2s/%s %s%n", module.group(2), module.group(3), module.group(1));
    }
  }

  private void run(List<String> words, Consumer<String> listener)
      throws IOException, InterruptedException, BuildFailure {
    Process process = start(root, words);
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        listener.accept(line);
      }
    }
    if (process.waitFor() != 0) {
      throw new BuildFailure(new Complaints(root, said).text());
    }
  }

  private List<String> words(String module, String phase) {
    return List.of(
        command,
        "--batch-mode",
        "--threads",
        "1",
        "--file",
        root.resolve("pom.xml").toString(),
        "--activate-profiles",
        "lab",
        "--projects",
        module,
        "--also-make",
        "-Dstyle.color=never",
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
        "-DskipTests",
        "-Dmanagedheap.output=" + root.resolve(".lab/build") + "/${project.artifactId}",
        phase);
  }

  /** Starts Maven with this very Java, and with nothing to read: that is for the lab. */
  private static Process start(Path root, List<String> words) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.directory(root.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }
}

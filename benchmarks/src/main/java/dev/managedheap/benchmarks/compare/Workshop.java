package dev.managedheap.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes what the sides need, as far as this machine lets it, and starts them. What is missing is
 * told; the sides that need it stay away.
 */
final class Workshop implements Launcher {
  /** How a JVM is started for our side: one collector and one size, fixed. */
  static final List<String> JVM_FLAGS =
      List.of("-XX:+UseSerialGC", "-Xms1500m", "-Xmx1500m", "-XX:-UsePerfData");

  private static final String LOADER =
      "import sys; sys.path.insert(0, sys.argv[1]); import managedheap_bench as bench;"
          + " sys.exit(bench.run(*sys.argv[2:]))";
  private static final String OUR_SIDE = "dev.managedheap.benchmarks.side.OurSide";
  private static final String WARM_UP = "1";

  private final Path folder;
  private final List<MissingException> missing = new ArrayList<>();
  private final Map<Side, List<String>> commands = new EnumMap<>(Side.class);
  private Optional<Python> python = Optional.empty();
  private Optional<Compiler> compiler = Optional.empty();

  /** A workshop that makes things in this folder. */
  Workshop(Path folder) {
    this.folder = folder;
  }

  /** Makes all that can be made, from the C of the project at the root. */
  void make(Programs programs, Path root, String against) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (Side side : Side.values()) {
      if (side.home() == Side.Home.OURS) {
        commands.put(side, ours(side));
      }
    }
    try {
      python = Optional.of(Python.find(programs, against));
    } catch (MissingException none) {
      missing.add(none);
    }
    try {
      compiler = Optional.of(Compiler.find(programs, root.resolve("benchmarks/src/main/c")));
      makePythonSides();
      makeSystemSides();
    } catch (MissingException none) {
      missing.add(none);
    }
  }

  private static List<String> ours(Side side) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(JVM_FLAGS);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), OUR_SIDE, side.word()));
    return words;
  }

  private void makePythonSides() throws MissingException, IOException, InterruptedException {
    if (python.isEmpty() || compiler.isEmpty()) {
      return;
    }
    compiler.get().module(python.get(), folder);
    for (Side side : Side.values()) {
      if (side.home() == Side.Home.PYTHON) {
        String command = python.get().command().toString();
        String modules = folder.toString();
        commands.put(
            side, List.of(command, "-I", "-S", "-c", LOADER, modules, side.word(), warmUp(side)));
      }
    }
  }

  /** How many runs come first; a run with checks has been before them, which is enough of these. */
  private static String warmUp(Side side) {
    return side == Side.COLLECT ? "0" : WARM_UP;
  }

  private void makeSystemSides() throws MissingException, IOException, InterruptedException {
    makeSystemSide(Side.MALLOC, List.of());
    Compiler cc = compiler.orElseThrow();
    makeLibrarySide(Side.JEMALLOC, cc.library("libjemalloc.so.2", "libjemalloc.so"));
    makeLibrarySide(
        Side.MIMALLOC, cc.library("libmimalloc.so.2", "libmimalloc.so.2.0", "libmimalloc.so"));
  }

  private void makeLibrarySide(Side side, Optional<Path> library)
      throws MissingException, IOException, InterruptedException {
    if (library.isPresent()) {
      makeSystemSide(side, List.of(library.get().toString()));
    }
  }

  private void makeSystemSide(Side side, List<String> libraries)
      throws MissingException, IOException, InterruptedException {
    Path program = compiler.orElseThrow().program(folder, side.word() + "-side", libraries);
    commands.put(side, List.of(program.toString(), WARM_UP));
  }

  /** What could not be made, and why. */
  List<MissingException> missing() {
    return List.copyOf(missing);
  }

  /** The Python that is compared with, if there is one. */
  Optional<Python> python() {
    return python;
  }

  /** The compiler, if there is one. */
  Optional<Compiler> compiler() {
    return compiler;
  }

  /** Those sides of the group that can run here, in its order. */
  List<Side> sides(Group group) {
    return group.sides().stream().filter(commands::containsKey).toList();
  }

  @Override
  public List<SideOutput.Of> run(Side side, int runs, List<Path> works)
      throws IOException, InterruptedException, BrokenSideException {
    List<String> words = new ArrayList<>(commands.getOrDefault(side, List.of()));
    words.add(Integer.toString(runs));
    works.forEach(work -> words.add(work.toString()));
    Programs.Said said = Programs.run(words);
    if (said.code() != 0) {
      throw new BrokenSideException(
          "%s failed with exit code %d: %s"
              .formatted(side.title(), said.code(), said.err().strip()));
    }
    try {
      return SideOutput.parse(said.out(), works.size(), runs);
    } catch (BrokenSideException broken) {
      throw new BrokenSideException(side.title() + ": " + broken.getMessage());
    }
  }
}

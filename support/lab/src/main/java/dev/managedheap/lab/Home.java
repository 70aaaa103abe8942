package dev.managedheap.lab;

import dev.managedheap.lab.build.Fingerprint;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where this lab lives.
 *
 * @param root the root of the project
 * @param installed the directory with the lab that runs; its name is the fingerprint of the sources
 *     that it was built from
 */
public record Home(Path root, Path installed) {
  /** The words by which the lab was started: {@code lab.cmd} sets others. */
  public static final String COMMAND = System.getProperty("lab.name", "./lab");

  private static final Set<String> NOT_FOR_LEARNERS =
      Set.of("lab", "tally", "solutions", "figures", "experiments");

  /** Its properties judge the code of a learner, and are run by {@code learn} and {@code grade}. */
  private static final String JUDGES_LEARNERS = "checks";

  /** The home that the script has told; empty if this was started by something else. */
  public static Optional<Home> ofThisProcess() {
    String root = System.getProperty("lab.root");
    String installed = System.getProperty("lab.home");
    return root == null || installed == null
        ? Optional.empty()
        : Optional.of(new Home(Path.of(root), Path.of(installed)));
  }

  /** Whether the sources are no longer those that the lab was built from. */
  public boolean isStale() {
    try {
      return !installed.endsWith(Fingerprint.of(root));
    } catch (IOException unreadable) {
      return true;
    }
  }

  /** The jars of all modules and of what they use, as a class-path. */
  public String jars() {
    return installed.resolve("lib") + File.separator + "*";
  }

  /** The modules that have tests of the project's own code, from the lowest floor up. */
  public List<Module> testedModules() throws IOException {
    List<Module> modules = new ArrayList<>();
    for (String directory : Fingerprint.modules(root)) {
      Path sources = root.resolve(directory);
      String name = sources.getFileName().toString();
      Path tests = installed.resolve("tests").resolve(name);
      if (Files.isDirectory(tests) && !name.equals(JUDGES_LEARNERS)) {
        modules.add(new Module(name, sources, classes(name, tests)));
      }
    }
    return modules;
  }

  /** The book's modules that a learner's code may use or is checked with, as jars. */
  public List<BookJar> bookJars() throws IOException {
    List<BookJar> found = new ArrayList<>();
    for (String directory : Fingerprint.modules(root)) {
      String module = Path.of(directory).getFileName().toString();
      if (!NOT_FOR_LEARNERS.contains(module)) {
        for (Path jar : jars(module)) {
          found.add(new BookJar(module, jar));
        }
      }
    }
    return found;
  }

  /** What a learner's code is compiled and checked with: every jar but the lab's own. */
  public List<String> checkingClassPath() {
    List<String> places = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(installed.resolve("lib"), "*.jar")) {
      for (Path jar : jars) {
        String name = jar.getFileName().toString();
        if (NOT_FOR_LEARNERS.stream().noneMatch(each -> name.matches(each + "(-\\d.*)?\\.jar"))) {
          places.add(jar.toString());
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Collections.sort(places);
    return places;
  }

  /**
   * The jar of a module.
   *
   * @throws IOException if there is none
   */
  public Path jar(String module) throws IOException {
    List<Path> found = jars(module);
    if (found.isEmpty()) {
      throw new IOException("no jar of " + module + " in " + installed);
    }
    return found.get(0);
  }

  private List<Path> jars(String module) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(installed.resolve("lib"), module + "-[0-9]*.jar")) {
      jars.forEach(found::add);
    }
    return found;
  }

  private String classes(String module, Path tests) throws IOException {
    List<String> places = new ArrayList<>(List.of(tests.toString()));
    jars(module).forEach(jar -> places.add(jar.toString()));
    return String.join(File.pathSeparator, places);
  }

  /**
   * A module whose tests can be run.
   *
   * @param name its name
   * @param directory where its sources are
   * @param classes where its classes and those of its tests are, as a class-path
   */
  public record Module(String name, Path directory, String classes) {}

  /**
   * A jar of a module of the book.
   *
   * @param module the module's name
   * @param file where it is
   */
  public record BookJar(String module, Path file) {}
}

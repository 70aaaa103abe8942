package dev.managedheap.lab.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The copy of the lab that is run, in a directory named by the fingerprint of its sources. A copy
 * is complete before {@code current} names it, and is never changed after. The copy before it is
 * kept, because somebody may still be running it; those before that are removed.
 */
final class Installation {
  private static final String JAR_PREFIX = "lab-";

  private final Path root;
  private final Path lab;
  private final String fingerprint;
  private final Path home;

  Installation(Path root, String fingerprint) {
    this.root = root;
    this.lab = root.resolve(".lab");
    this.fingerprint = fingerprint;
    this.home = lab.resolve(fingerprint);
  }

  /** Whether this is what a start finds. */
  boolean isCurrent() throws IOException {
    return current().equals(fingerprint) && Files.exists(home.resolve("lib/lab.jar"));
  }

  private String current() throws IOException {
    Path current = lab.resolve("current");
    return Files.exists(current) ? Files.readString(current).strip() : "";
  }

  /** Forgets the jars of the last build, one of which may be needed no more. */
  void clearJars() throws IOException {
    delete(lab.resolve("build/lab/lib"));
  }

  /** Copies what Maven has built, prepares its start, and makes it current. */
  void install() throws IOException, InterruptedException, BuildFailure {
    delete(home);
    Path lib = Files.createDirectories(home.resolve("lib"));
    copyJars(lab.resolve("build/lab/lib"), lib);
    copyJars(lab.resolve("build/lab"), lib);
    for (String module : Fingerprint.modules(root)) {
      Path name = Path.of(module).getFileName();
      copy(
          lab.resolve("build").resolve(name).resolve("test-classes"),
          home.resolve("tests").resolve(name));
    }
    prepareStart(lib.resolve("lab.jar"));
    String previous = current();
    Path next = Files.writeString(lab.resolve("next"), fingerprint + "\n");
    Files.move(next, lab.resolve("current"), StandardCopyOption.REPLACE_EXISTING);
    removeAllBut(Set.of(fingerprint, previous));
  }

  private static void copyJars(Path from, Path to) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(from, "*.jar")) {
      for (Path jar : jars) {
        String name = jar.getFileName().toString();
        Files.copy(jar, to.resolve(name.startsWith(JAR_PREFIX) ? "lab.jar" : name));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path copy = to.resolve(from.relativize(path));
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
  }

  /**
   * Lets the lab run its commands once, and keeps the classes that this loads in the form in which
   * the JVM maps them into memory: application class-data sharing, JEP 310. (The archive that is
   * written at exit, JEP 350, is simpler to make, but leaves out classes as old as picocli's.) A
   * JVM that cannot make the archive starts without it, only not as quickly.
   */
  private void prepareStart(Path jar) throws IOException, InterruptedException, BuildFailure {
    Path classes = lab.resolve("classes");
    int warmUp =
        java(
            "-XX:DumpLoadedClassList=" + classes,
            "-XX:+UseSerialGC",
            "-Dlab.root=" + root,
            "-Dlab.home=" + home,
            "-Dlab.built=true",
            "-jar",
            jar.toString(),
            "warm-up");
    if (warmUp != 0) {
      throw new BuildFailure(
          "lab: it was built but does not start; what it says:\n" + Files.readString(output()));
    }
    java(
        "-Xshare:dump",
        "-XX:SharedClassListFile=" + classes,
        "-XX:SharedArchiveFile=" + home.resolve("lab.jsa"),
        "-Xlog:disable",
        "-jar",
        jar.toString());
  }

  private int java(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(words));
    command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output().toFile())
            .start();
    process.getOutputStream().close();
    return process.waitFor();
  }

  private Path output() {
    return lab.resolve("warm-up.log");
  }

  private void removeAllBut(Set<String> kept) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(lab)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.matches("[0-9a-f]{16}") && !kept.contains(name)) {
          delete(entry);
        }
      }
    }
  }

  /** Removes a directory with all that is in it, as far as nobody holds it open. */
  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}

package dev.managedheap.lab.command;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.pack.SolutionSource;
import dev.managedheap.lab.Home;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** A lab that was never built, and our solutions, for tests. */
final class TestHome {
  private TestHome() {}

  /**
   * The solution of an exercise; where there is none, in a copy for a class, the test is skipped.
   */
  static String solution(Exercise exercise) throws IOException {
    SolutionSource source = new SolutionSource(exercise.name(), marked(exercise));
    Assumptions.assumeTrue(source.isMarked(), "a copy without solutions");
    return source.solution();
  }

  /** The source of the solution, with its marks. */
  static String marked(Exercise exercise) throws IOException {
    return Files.readString(
        LabRun.root()
            .resolve("exercises/solutions/src/main/java")
            .resolve(exercise.path(exercise.starter())));
  }

  /** A home in an empty folder; its one jar stands for the class path of the test. */
  static Home in(Path root) throws IOException {
    Files.writeString(root.resolve("pom.xml"), "<project/>\n");
    Path lib = Files.createDirectories(root.resolve(".lab/0123456789abcdef/lib"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    String places =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(place -> Path.of(place).toUri().toString())
            .collect(Collectors.joining(" "));
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, places);
    try (OutputStream file = Files.newOutputStream(lib.resolve("all.jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest)) {
      jar.finish();
    }
    return new Home(root, root.resolve(".lab/0123456789abcdef"));
  }
}

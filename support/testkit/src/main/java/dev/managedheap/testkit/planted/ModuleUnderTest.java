package dev.managedheap.testkit.planted;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the parts of a mechanism's module stand.
 *
 * @param name the module's name
 * @param sources the root of its shipped sources
 * @param classes the class directories or jars of its shipped classes and of its tests
 * @param patches the directory of its planted bugs, with the variants in {@code variants}
 * @param evidence the directory for the results
 */
public record ModuleUnderTest(
    String name, Path sources, List<Path> classes, Path patches, Path evidence) {

  /** Copies the list. */
  public ModuleUnderTest {
    classes = List.copyOf(classes);
  }

  /** The module in the given directory, laid out as Maven does. */
  public static ModuleUnderTest at(Path directory) {
    Path target = directory.resolve("target");
    return new ModuleUnderTest(
        directory.toAbsolutePath().normalize().getFileName().toString(),
        directory.resolve("src/main/java"),
        List.of(target.resolve("classes"), target.resolve("test-classes")),
        directory.resolve("src/planted"),
        target);
  }

  /**
   * The module that a test class belongs to: the nearest directory above its class file that has a
   * {@code pom.xml}.
   *
   * @throws IllegalStateException if there is none
   */
  public static ModuleUnderTest of(Class<?> testClass) {
    URL place = testClass.getProtectionDomain().getCodeSource().getLocation();
    try {
      Path directory = Path.of(place.toURI());
      while (directory != null && !Files.exists(directory.resolve("pom.xml"))) {
        directory = directory.getParent();
      }
      if (directory == null) {
        throw new IllegalStateException("no module stands around " + place);
      }
      return at(directory);
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  /** The same module under another name. */
  public ModuleUnderTest withName(String newName) {
    return new ModuleUnderTest(newName, sources, classes, patches, evidence);
  }

  /** The same module with its classes elsewhere. */
  public ModuleUnderTest withClasses(List<Path> directoriesOrJars) {
    return new ModuleUnderTest(name, sources, directoriesOrJars, patches, evidence);
  }

  /** The file of the shipped source of a class. */
  Path sourceOf(String className) {
    return sources.resolve(className.replace('.', '/') + ".java");
  }

  /** What the module's sources are compiled against. */
  String classPath() {
    Stream<String> own = classes.stream().map(Path::toString);
    String running = System.getProperty("java.class.path", "");
    Stream<String> others = Arrays.stream(running.split(File.pathSeparator, -1));
    return String.join(File.pathSeparator, Stream.concat(own, others).distinct().toList());
  }
}

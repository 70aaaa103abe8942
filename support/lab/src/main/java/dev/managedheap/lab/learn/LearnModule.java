package dev.managedheap.lab.learn;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.lab.Home.BookJar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What makes a learner's folder a module that an IDE opens: a {@code pom.xml} that knows the jars
 * in {@code lib} by their paths, the checks as JUnit tests, and a page that tells what is where.
 * All of that is ours, and put back when it was changed.
 */
final class LearnModule {
  private static final String JAR =
      """
          <dependency>
            <groupId>dev.managedheap</groupId>
            <artifactId>%s</artifactId>
            <version>1</version>
            <scope>system</scope>
            <systemPath>${lib}/%<s.jar</systemPath>
          </dependency>
      """;
  private static final String IGNORED =
      """
      # What is made here by itself
      target/
      lib/
      backup/
      .jqwik-database
      """;

  private final Path folder;

  LearnModule(LearnFolder learn) {
    this.folder = learn.path();
  }

  /**
   * Brings the module up to date.
   *
   * @param jars the jars of the book's modules, by their modules' names
   */
  void refresh(List<BookJar> jars, List<Exercise> exercises) throws IOException {
    copyJars(jars);
    StringBuilder dependencies = new StringBuilder();
    for (BookJar jar : jars) {
      dependencies.append(JAR.formatted(jar.module()));
    }
    String pom = resource("learn-pom.xml").replace("%JARS%\n", dependencies);
    LearnFolder.write(folder.resolve("pom.xml"), pom);
    LearnFolder.write(folder.resolve("README.md"), resource("learn-README.md"));
    LearnFolder.write(folder.resolve(".gitignore"), IGNORED);
    // Maven takes the folder with this for the top of the project, and not the one of the book.
    LearnFolder.write(folder.resolve(".mvn/jvm.config"), "-XX:TieredStopAtLevel=1\n");
    for (Exercise exercise : exercises) {
      LearnFolder.write(test(exercise), testSource(exercise));
    }
  }

  private void copyJars(List<BookJar> jars) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    SortedSet<String> wanted = new TreeSet<>();
    for (BookJar jar : jars) {
      Path copy = lib.resolve(jar.module() + ".jar");
      wanted.add(copy.getFileName().toString());
      FileTime time = Files.getLastModifiedTime(jar.file());
      if (Files.notExists(copy)
          || Files.size(copy) != Files.size(jar.file())
          || !Files.getLastModifiedTime(copy).equals(time)) {
        Path next = lib.resolve(jar.module() + ".next");
        Files.copy(
            jar.file(),
            next,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(next, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    try (DirectoryStream<Path> old = Files.newDirectoryStream(lib, "*.jar")) {
      for (Path jar : old) {
        if (!wanted.contains(jar.getFileName().toString())) {
          Files.delete(jar);
        }
      }
    }
  }

  private Path test(Exercise exercise) {
    String directory = exercise.packageName().replace('.', '/');
    return folder.resolve("src/test/java").resolve(directory).resolve(testName(exercise) + ".java");
  }

  private static String testName(Exercise exercise) {
    return exercise.starter().name().replace(".java", "") + "Test";
  }

  private static String testSource(Exercise exercise) throws IOException {
    return resource("learn-Test.java.txt")
        .replace("%PACKAGE%", exercise.packageName())
        .replace("%TITLE%", exercise.title())
        .replace("%TEST%", testName(exercise))
        .replace("%NAME%", exercise.name());
  }

  static String resource(String name) throws IOException {
    try (InputStream text = Objects.requireNonNull(LearnModule.class.getResourceAsStream(name))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package dev.managedheap.lab.grade;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Exercises;
import dev.managedheap.checks.layout.Packed;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.lab.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A copy of the project without the solutions, for a class.
 *
 * <p>It has every file that git knows, as it is now, except: the sources of the solutions, which
 * are replaced by their starters; the planted bugs, correct versions and wrong answers, of which
 * only what the checks need is there, compiled; the tests that prove all that; and the settings of
 * the project's own build server. {@code learn/} is no longer ignored, so that students can commit
 * their work.
 */
public final class Handout {
  private static final String SOLUTIONS = "exercises/solutions/src/main/java/";
  private static final String PACKED = "exercises/checks/src/main/resources/";
  private static final List<String> LEFT_OUT =
      List.of(
          "exercises/checks/src/exercises/",
          "exercises/checks/src/test/",
          PACKED + Packed.RESOURCES,
          ".ci/",
          ".github/");
  private static final String WORKFLOW = "exercises/classroom/exercises.yml";

  private static final String FORGIVING =
      """
        <build>
          <plugins>
            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <configuration>
                <failOnWarning>false</failOnWarning>
              </configuration>
            </plugin>
          </plugins>
        </build>
      """;

  private final Path root;
  private final Path checks;

  /**
   * A copy of the project at the root.
   *
   * @param checks the jar of the checks, as it was built from this state of the project
   */
  public Handout(Path root, Path checks) {
    this.root = root;
    this.checks = checks;
  }

  /**
   * Makes the copy.
   *
   * @return how many files it has
   * @throws BadInputException if the target has something in it, or git knows nothing of the root
   */
  public int writeTo(Path target) throws BadInputException, IOException, InterruptedException {
    if (Files.exists(target) && !isEmpty(target)) {
      throw new BadInputException("lab: " + target + " is there and is not empty");
    }
    int files = 0;
    for (String name : known()) {
      if (isHandedOut(name)) {
        copy(root.resolve(name), target.resolve(name));
        files++;
      }
    }
    files += writeStarters(target);
    files += unpack(target);
    forgive(target.resolve("exercises/solutions/pom.xml"));
    Path ignored = target.resolve(".gitignore");
    if (Files.exists(ignored)) {
      Files.writeString(ignored, Files.readString(ignored).replace("/learn/\n", ""));
    }
    if (Files.exists(root.resolve(WORKFLOW))) {
      copy(root.resolve(WORKFLOW), target.resolve(".github/workflows/exercises.yml"));
      files++;
    }
    return files;
  }

  /** Starters are not finished: what the compiler says of that must not end the copy's build. */
  private static void forgive(Path pom) throws IOException {
    Files.writeString(pom, Files.readString(pom).replace("</project>", FORGIVING + "</project>"));
  }

  private static boolean isEmpty(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(target)) {
      return entries.findAny().isEmpty();
    }
  }

  /** The files that git knows here, by their paths from the root on. */
  private List<String> known() throws BadInputException, IOException, InterruptedException {
    Process git;
    try {
      git =
          new ProcessBuilder("git", "ls-files", "-z")
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException none) {
      throw new BadInputException("lab: a handout is made of what git knows, and there is no git");
    }
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (git.waitFor() != 0) {
      throw new BadInputException("lab: a handout is made of what git knows; this is no clone");
    }
    List<String> names = new ArrayList<>();
    for (String name : said.split("\0", -1)) {
      if (!name.isEmpty() && Files.isRegularFile(root.resolve(name))) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isHandedOut(String name) {
    boolean solution =
        name.startsWith(SOLUTIONS)
            && name.endsWith(".java")
            && !name.endsWith("/package-info.java");
    return !solution && LEFT_OUT.stream().noneMatch(name::startsWith);
  }

  private static int writeStarters(Path target) throws IOException {
    int files = 0;
    for (Exercise exercise : Exercises.all()) {
      List<SourceFile> sources = new ArrayList<>(exercise.starters());
      sources.addAll(exercise.given());
      for (SourceFile source : sources) {
        Path file = target.resolve(SOLUTIONS + exercise.path(source));
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.text());
        files++;
      }
    }
    return files;
  }

  /** Puts what the build packs for learners where the copy's build takes it from as it is. */
  private int unpack(Path target) throws IOException {
    int files = 0;
    try (JarFile jar = new JarFile(checks.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (!entry.isDirectory() && entry.getName().startsWith(Packed.RESOURCES)) {
          Path file = target.resolve(PACKED + entry.getName());
          Files.createDirectories(file.getParent());
          Files.copy(jar.getInputStream(entry), file);
          files++;
        }
      }
    }
    return files;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }
}

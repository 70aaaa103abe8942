package dev.managedheap.lab.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Exercises;
import dev.managedheap.lab.BadInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutTest {
  private static final String SOLUTIONS =
      "exercises/solutions/src/main/java/dev/managedheap/exercises/";
  private static final String PACKED = "dev/managedheap/checks/packed/index.txt";

  @TempDir private Path root = Path.of("");
  private final Exercise first = Exercises.all().get(0);

  private Path project() throws Exception {
    Path project = root.resolve("project");
    write(project, ".gitignore", "target/\n/learn/\n");
    write(project, "README.md", "read me");
    write(project, ".ci/run", "checks");
    write(project, SOLUTIONS + first.name() + "/" + first.starter().name(), "the solution");
    write(project, SOLUTIONS + first.name() + "/package-info.java", "about the package");
    write(project, SOLUTIONS + "later/Later.java", "the solution of a later one");
    write(project, "exercises/solutions/pom.xml", "<project></project>");
    write(project, "exercises/checks/src/exercises/x/bugs/B1.planted", "how to do it wrong");
    write(project, "exercises/checks/src/test/java/ProofTest.java", "proofs");
    write(project, "exercises/checks/src/main/java/Checks.java", "checks");
    write(project, "exercises/classroom/exercises.yml", "workflow");
    git(project, "init", "--quiet");
    git(project, "add", "--all");
    write(project, "my-private-list.txt", "not known to git");
    return project;
  }

  private static void write(Path project, String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void git(Path directory, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(words));
    command.add(0, "git");
    Process git = new ProcessBuilder(command).directory(directory.toFile()).start();
    git.getOutputStream().close();
    assertThat(git.waitFor()).isZero();
  }

  private Path checks() throws IOException {
    Path jar = root.resolve("checks.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file)) {
      for (String name : List.of("dev/managedheap/checks/Other.class", PACKED)) {
        entries.putNextEntry(new JarEntry(name));
        entries.write("packed".getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  @Test
  void theCopyHasAllButWhatTellsTheSolutions() throws Exception {
    Path copy = root.resolve("copy");
    int files = new Handout(project(), checks()).writeTo(copy);
    List<String> names;
    try (Stream<Path> walk = Files.walk(copy)) {
      names =
          walk.filter(Files::isRegularFile)
              .map(file -> copy.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
    }
    assertThat(names)
        .contains(
            ".gitignore",
            "README.md",
            ".github/workflows/exercises.yml",
            SOLUTIONS + first.name() + "/package-info.java",
            "exercises/solutions/pom.xml",
            "exercises/checks/src/main/java/Checks.java",
            "exercises/checks/src/main/resources/" + PACKED)
        .doesNotContain(
            ".ci/run",
            SOLUTIONS + "later/Later.java",
            "exercises/checks/src/exercises/x/bugs/B1.planted",
            "exercises/checks/src/test/java/ProofTest.java",
            "my-private-list.txt")
        .hasSize(files);
    assertThat(copy.resolve(SOLUTIONS + first.name() + "/" + first.starter().name()))
        .hasContent(first.starter().text());
    assertThat(copy.resolve("exercises/solutions/pom.xml"))
        .content()
        .contains("<failOnWarning>false</failOnWarning>")
        .endsWith("</project>");
    assertThat(copy.resolve(".gitignore")).hasContent("target/\n");
  }

  @Test
  void nothingIsWrittenOver() throws Exception {
    Handout handout = new Handout(project(), checks());
    Path copy = root.resolve("copy");
    write(copy, "mine.txt", "mine");
    assertThatThrownBy(() -> handout.writeTo(copy))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("copy is there and is not empty");
  }

  @Test
  void whatIsNoCloneIsRefused() throws Exception {
    Path project = project();
    Path moved = Files.move(project.resolve(".git"), root.resolve("elsewhere"));
    assertThat(moved).exists();
    Handout handout = new Handout(project, checks());
    assertThatThrownBy(() -> handout.writeTo(root.resolve("copy")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("this is no clone");
  }
}

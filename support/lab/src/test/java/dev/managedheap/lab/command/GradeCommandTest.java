package dev.managedheap.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Exercises;
import dev.managedheap.lab.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small class, with the real judge. */
class GradeCommandTest {
  @TempDir private Path root = Path.of("");
  private final Exercise first = Exercises.all().get(0);
  private Optional<Home> home = Optional.empty();

  @BeforeEach
  void layOut() throws IOException {
    home = Optional.of(TestHome.in(root));
  }

  private void handIn(String student, String text) throws IOException {
    Path file =
        root.resolve("class")
            .resolve(student)
            .resolve("learn/src/main/java")
            .resolve(first.path(first.starter()));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aClassIsGradedWhateverOneOfThemHandsIn() throws IOException {
    handIn("=ada", TestHome.solution(first));
    handIn("bob", "not Java at all");
    handIn(
        "eve",
        TestHome.solution(first).replaceFirst("\\{", "{ static { Runtime.getRuntime().halt(0); }"));
    Files.createDirectories(root.resolve("class/zoe"));
    Path csv = root.resolve("results.csv");
    Path xml = root.resolve("results.xml");
    LabRun run =
        LabRun.reading(
            home,
            "",
            "grade",
            root.resolve("class"),
            "--exercise",
            first.name(),
            "--csv",
            csv,
            "--junit-xml",
            xml);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines().get(0)).isEqualTo("  1/4  =ada  " + first.name() + ": solved");
    assertThat(run.out()).contains("bob   0 of 1 solved; not " + first.name() + "\n");
    assertThat(run.lastLine()).isEqualTo(first.name() + ": solved by 1 of 4");
    assertThat(Files.readString(csv))
        .startsWith("student,exercise,solved,result\r\n'=ada," + first.name() + ",1,solved\r\n")
        .contains("bob," + first.name() + ",0,does not compile\r\n")
        .endsWith("zoe," + first.name() + ",0,missing\r\n");
    assertThat(Files.readString(xml))
        .contains("<testsuite name=\"eve\"", "tests=\"1\" failures=\"1\"");
  }

  @Test
  void whatCannotBeGradedIsSaid() {
    assertThat(LabRun.reading(home, "", "grade"))
        .isEqualTo(new LabRun(2, "", "lab: whose work? For its words: ./lab help grade\n"));
    assertThat(LabRun.reading(home, "", "grade", root.resolve("none")).err())
        .isEqualTo("lab: there is no folder " + root.resolve("none") + "\n");
    assertThat(LabRun.reading(home, "", "grade", root).err()).contains("is a learner's");
    LabRun unknown =
        LabRun.reading(home, "", "grade", root, "--exercise", first.name().substring(1));
    assertThat(unknown.code()).isEqualTo(2);
  }
}

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

/** The first exercise, from its starter to its solution, with the real judge. */
class LearnCommandTest {
  @TempDir private Path root = Path.of("");
  private final Exercise first = Exercises.all().get(0);
  private Optional<Home> home = Optional.empty();
  private Path file = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    home = Optional.of(TestHome.in(root));
    file = root.resolve("learn/src/main/java").resolve(first.path(first.starter()));
  }

  private LabRun learn(Object... words) {
    Object[] all = new Object[words.length + 1];
    all[0] = "learn";
    System.arraycopy(words, 0, all, 1, words.length);
    return LabRun.reading(home, "", all);
  }

  private void solve() throws IOException {
    Path ours = root.resolve("exercises/solutions/src/main/java");
    Path path = ours.resolve(first.path(first.starter()));
    Files.createDirectories(path.getParent());
    Files.writeString(path, TestHome.marked(first));
    Files.writeString(file, TestHome.solution(first));
  }

  @Test
  void theFirstStepMakesTheFolderAndShowsTheList() {
    LabRun run = learn("list");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines().get(0))
        .startsWith("1. " + first.name() + ", open: " + first.title())
        .endsWith("(you are here)");
    assertThat(run.lastLine()).isEqualTo("0 of " + Exercises.all().size() + " solved");
    assertThat(file).hasContent(first.starter().text());
    assertThat(root.resolve("learn/pom.xml")).exists();
  }

  @Test
  void fromTheStarterToTheSolutionAndOn() throws IOException {
    assertThat(learn("run").code()).isEqualTo(1);
    assertThat(learn("next"))
        .isEqualTo(
            new LabRun(
                1,
                "%s is not solved yet. To go to another all the same: ./lab learn run NAME\n"
                    .formatted(first.name()),
                ""));
    assertThat(learn("solution").code()).isEqualTo(1);

    solve();
    LabRun solved = learn("run", "1");
    assertThat(solved.code()).isZero();
    assertThat(solved.lastLine()).startsWith("1 of ");
    assertThat(learn("solution").out()).startsWith("Our " + first.starter().name() + ":\n");
    assertThat(learn("next").code()).isZero();

    LabRun reset = learn("reset", first.name());
    assertThat(reset.code()).isZero();
    assertThat(reset.out()).contains("begins anew: ", "yours is kept: ");
    assertThat(file).hasContent(first.starter().text());
  }

  @Test
  void aFileThatIsNoTextIsNoMistakeOfTheLab() throws IOException {
    learn("list");
    Files.write(file, new byte[] {'/', '/', ' ', 'f', (byte) 0xFC, 'r', '\n'});
    LabRun run = learn("run");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.lastLine()).startsWith("The file is no text in UTF-8");
  }

  @Test
  void aSessionByPipeAnswersLineByLine() throws IOException {
    learn("list");
    solve();
    LabRun run = LabRun.reading(home, "h\nq\n", "learn", "--plain");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            first.title() + " (" + first.name() + ")\n",
            "Checking " + first.name(),
            "1 of ",
            "Hint 1 of ",
            "To go on: ./lab learn\n");
    assertThat(run.lines())
        .filteredOn(line -> !line.startsWith("open "))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void hintsGrowFromOneStartToTheNext() {
    assertThat(learn("hint").out()).startsWith("Hint 1 of ");
    assertThat(learn("hint", first.name()).out()).startsWith("Hint 2 of ");
  }

  @Test
  void anUnknownNameGetsASuggestion() {
    assertThat(learn("run", first.name().substring(1)))
        .isEqualTo(
            new LabRun(
                2,
                "",
                "lab: there is no exercise '%s'; did you mean '%s'?\n"
                    .formatted(first.name().substring(1), first.name())));
    assertThat(learn("reset", "xyzzy").err())
        .isEqualTo("lab: there is no exercise 'xyzzy'; ./lab learn list shows all\n");
  }
}

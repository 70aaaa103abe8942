package dev.managedheap.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.lab.terminal.Answers;
import dev.managedheap.lab.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions in plain mode: the same answers and saves always give the same lines. */
class SessionTest {
  @TempDir private Path root = Path.of("");
  private LearnFolder folder = new LearnFolder(Path.of(""));

  @BeforeEach
  void layOut() throws IOException {
    folder = new LearnFolder(root.resolve("learn"));
    course().refresh();
  }

  private Course course() throws IOException {
    return new Course(Samples.three(), folder);
  }

  private Path write(String name, String text) throws IOException {
    Exercise exercise = Samples.exercise(1, name);
    return Files.writeString(folder.file(exercise, exercise.starter()), text);
  }

  /** What a session prints that gets these answers, and before them the news of these saves. */
  private String session(Set<Path> saves, String... answers)
      throws IOException, InterruptedException {
    Course course = course();
    StringWriter printed = new StringWriter();
    Terminal terminal = Terminal.plain();
    Pages pages = new Pages(course, new Book(root), terminal, "learn");
    Actions actions = new Actions(course, pages, new Solutions(root));
    try (Screen screen = new Screen(terminal, pages, new PrintWriter(printed));
        Session session = new Session(course, actions, screen, new Samples.SayingChecker())) {
      if (!saves.isEmpty()) {
        session.saved(saves);
      }
      for (String answer : answers) {
        session.answered(answer);
      }
      session.answered(Answers.END);
      session.run(List.of("New here: third."));
    }
    return printed.toString();
  }

  private String session(String... answers) throws IOException, InterruptedException {
    return session(Set.of(), answers);
  }

  @Test
  void itBeginsWithTheTaskTheFileAndTheKeys() throws Exception {
    assertThat(session())
        .isEqualTo(
            """
            The first one (first)
            exercise 1 of 3, chapter 1, about 5 minutes, make it work
            open  learn/src/main/java/dev/managedheap/exercises/first/Task.java:2

            Do the first thing, and nothing else, as it is told in the book.

            New here: third.
            Open the file, change it and save it: the answer comes here.

            A letter and Enter: n next  h hint  l list  r run again  s solution  x reset
            b book  q quit

            To go on: ./lab learn
            """);
  }

  @Test
  void aSaveIsAnsweredAndASolvedExerciseLeadsToTheNext() throws Exception {
    Path file = write("first", Samples.SOLVED);
    String printed = session(Set.of(file), "n", "q");
    assertThat(printed)
        .containsSubsequence(
            "Checking first ...\n",
            "Solved",
            "Next: The second one (n).\n",
            "1 of 3 solved\n",
            "The second one (second)\nexercise 2 of 3",
            "Do the second thing");
    assertThat(folder.progress().isSolved("first")).isTrue();
    assertThat(folder.progress().current()).isEqualTo("second");
  }

  @Test
  void itGoesOnWhereTheLearnerWasAndChecksWhatIsThere() throws Exception {
    folder.progress().goTo("second");
    write("second", "half of it\n");
    assertThat(session())
        .containsSubsequence(
            "The second one (second)", "Checking second ...", "Not finished", "To go on");
  }

  @Test
  void toLeaveAnExerciseForLaterIsAskedFirst() throws Exception {
    String question = "first is not solved yet. Leave it for later, and go to second? y or n\n";
    assertThat(session("n", "q")).contains(question).doesNotContain("The second one");
    assertThat(session("n", "x")).contains(question).doesNotContain("The second one");
    assertThat(session("n", "n"))
        .containsSubsequence(question, "Then nothing is changed.")
        .doesNotContain("The second one");
    assertThat(session("n", "y")).contains(question).contains("The second one (second)");
  }

  @Test
  void resetIsAskedFirstAndKeepsTheFile() throws Exception {
    Path file = write("first", "mine");
    assertThat(session("x", "n"))
        .containsSubsequence("Begin first anew?", "Then nothing is changed.")
        .doesNotContain("begins anew", "Leave it for later");
    assertThat(file).hasContent("mine");
    assertThat(session("x", "y"))
        .contains("first begins anew: learn/src/main/java/")
        .contains("yours is kept: learn/backup/first/Task.java.1\n");
    assertThat(folder.isUntouched(Samples.exercise(1, "first"))).isTrue();
  }

  @Test
  void hintsComeOneMoreEachTime() throws Exception {
    assertThat(session("h", "hint", "h"))
        .containsSubsequence(
            "Hint 1 of 2\nA gentle hint.\n\n",
            "Hint 1 of 2\nA gentle hint.\n\nHint 2 of 2\nNearly the answer.\n",
            "There are no more.\n");
  }

  @Test
  void theSolutionWaitsForTheLearners() throws Exception {
    assertThat(session("s")).contains("first is not solved yet. Our solution is shown once");
    Path ours =
        root.resolve("exercises/solutions/src/main/java/dev/managedheap/exercises/first/Task.java");
    Files.createDirectories(ours.getParent());
    Files.writeString(ours, "// solution begins\nours();\n// solution ends\n");
    folder.progress().solve("first");
    assertThat(session("s")).contains("Our Task.java:\n\nours();\n");
    Files.delete(ours);
    assertThat(session("s")).contains("handed out without solutions");
  }

  @Test
  void aSaveOfAnotherExerciseTurnsToIt() throws Exception {
    Path third = write("third", Samples.SOLVED);
    assertThat(session(Set.of(third)))
        .containsSubsequence("Checking third ...", "The third one (third)", "Solved");
    assertThat(folder.progress().current()).isEqualTo("third");
  }

  @Test
  void aSaveOfManyAtOnceIsNoReasonToLeave() throws Exception {
    Path second = write("second", Samples.SOLVED);
    Path third = write("third", Samples.SOLVED);
    assertThat(session(Set.of(second, third))).doesNotContain("Checking");
  }

  @Test
  void aFileThatIsGoneIsSaid() throws Exception {
    Path first = write("first", "mine");
    Files.delete(first);
    assertThat(session(Set.of(first))).contains("not there any more");
  }

  @Test
  void aFolderThatIsGoneWhollyIsSaidAndComesBack() throws Exception {
    Path first = write("first", "mine");
    Files.move(folder.path(), root.resolve("elsewhere"));
    assertThat(session(Set.of(first), "second", "x", "y"))
        .containsSubsequence("not there any more", "not there any more", "second begins anew");
    assertThat(folder.isUntouched(Samples.exercise(2, "second"))).isTrue();
  }

  @Test
  void anExerciseIsReachedByItsNameAndAnUnknownWordIsExplained() throws Exception {
    assertThat(session("third")).contains("The third one (third)");
    assertThat(session("2")).contains("The second one (second)");
    assertThat(session("hnit")).contains("There is no 'hnit' here; did you mean 'hint'?");
    assertThat(session("?")).contains("There is no '?' here.");
  }

  @Test
  void theListAndTheBookAreShown() throws Exception {
    assertThat(session("l")).contains("1. first, open: The first one; chapter 1, about 5 minutes");
    assertThat(session("b")).contains("The book, chapter 1, Memory.");
  }

  @Test
  void whoHasSolvedAllIsTold() throws Exception {
    for (Exercise exercise : Samples.three()) {
      folder.progress().solve(exercise.name());
    }
    assertThat(session()).contains("You have solved it before.\n");
    assertThat(session("n")).contains("All exercises are solved. Well done!");
  }
}

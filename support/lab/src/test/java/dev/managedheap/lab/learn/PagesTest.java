package dev.managedheap.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.verdict.BookPlace;
import dev.managedheap.checks.verdict.Verdict;
import dev.managedheap.lab.terminal.Terminal;
import dev.managedheap.lab.terminal.Tty;
import dev.managedheap.lab.terminal.Tty.Size;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a learner is shown on terminals of several widths, and where nobody sees it. */
class PagesTest {
  private static final Map<String, String> UTF_8 =
      Map.of("TERM", "xterm", "LANG", "C.UTF-8", "NO_COLOR", "1");

  @TempDir private Path root = Path.of("");
  private Course course;

  @BeforeEach
  void layOut() throws IOException {
    course = new Course(Samples.three(), new LearnFolder(root.resolve("learn")));
    course.refresh();
    course.progress().solve("first");
    course.progress().goTo("second");
  }

  private Pages pages(Terminal terminal) {
    return new Pages(course, new Book(root), terminal, "learn");
  }

  private static Terminal columns(int width) {
    return Terminal.of(false, new Tty(false, true), UTF_8, () -> new Size(24, width));
  }

  /** Without what makes words stand out. */
  private static String seen(String text) {
    return text.replaceAll("\u001b\\[[0-9;]*[A-Za-z]", "");
  }

  @Test
  void theListFillsEightyColumns() {
    assertThat(seen(pages(columns(80)).list()))
        .isEqualTo(
            """
               1 \u2713  first   The first one                                 chapter 1    5 min
            >  2    second  The second one                                chapter 1   10 min
               3    third   The third one                                 chapter 1   15 min
            """);
  }

  @Test
  void aNarrowListLeavesOutWhatDoesNotFit() {
    String list = seen(pages(columns(40)).list());
    assertThat(list)
        .startsWith("   1 \u2713  first   The first one\n>  2    second  The second one\n");
    assertThat(list.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void aListThatIsReadAloudIsMadeOfSentences() {
    assertThat(pages(Terminal.plain()).list())
        .isEqualTo(
            """
            1. first, solved: The first one; chapter 1, about 5 minutes
            2. second, open: The second one; chapter 1, about 10 minutes (you are here)
            3. third, open: The third one; chapter 1, about 15 minutes
            """);
  }

  @Test
  void aHeadingTellsWhatWhereAndWhichFile() throws IOException {
    Exercise first = course.exercises().get(0);
    assertThat(seen(pages(columns(80)).heading(first)))
        .isEqualTo(
            """
            The first one (first)                                            exercise 1 of 3
            chapter 1, about 5 minutes, make it work
            open  learn/src/main/java/dev/managedheap/exercises/first/Task.java:2
            """);
    assertThat(seen(pages(columns(40)).heading(first).lines().findFirst().orElse("")))
        .isEqualTo("The first one (first)    exercise 1 of 3");
  }

  @Test
  void wordsAreBrokenWhereTheTerminalIsNarrow() {
    for (int width : new int[] {40, 60, 80, 100}) {
      Pages pages = pages(columns(width));
      String text = pages.task(course.exercises().get(1)) + pages.hint(course.current(), 2);
      assertThat(seen(text).lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }
  }

  @Test
  void theBooksPageIsNamedOnceItIsBuilt() throws IOException {
    Exercise first = course.exercises().get(0);
    assertThat(pages(Terminal.plain()).bookLink(first)).contains("./lab book builds them");
    Book book = new Book(root);
    assertThat(book.shown(new BookPlace("memory", "x"))).isEqualTo("the book, chapter 1, Memory");
    assertThat(book.shown(new BookPlace("invariants", "pa-4")))
        .isEqualTo("the book, The invariants, PA-4");
    Path web = Files.createDirectories(root.resolve(".lab/build/docs/book/web"));
    Path page = Files.createFile(web.resolve("memory.html"));
    assertThat(pages(Terminal.plain()).bookLink(first))
        .isEqualTo("The book, chapter 1, Memory:\n  " + page.toUri() + "#memory-first\n");
  }

  @Test
  void aVerdictKeepsToTheWidthAndItsCodeStaysAsItIs() {
    String code = "allocate 24 then 48 then 72";
    Verdict verdict =
        new Verdict.Wrong(
            "a rule that takes more than forty columns to be told in words",
            Optional.empty(),
            0,
            List.of(code),
            List.of("1"),
            List.of("2"),
            List.of(),
            "A sentence that helps, and that is longer than the terminal is wide.",
            Optional.empty(),
            List.of());
    String page = seen(pages(columns(40)).verdict(course.current(), verdict));
    assertThat(page).contains("    " + code + "\n");
    assertThat(page.lines())
        .filteredOn(line -> !line.contains("the book"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void whereThereIsNoRoomForTheHeadingItIsLeftOut() {
    StringWriter printed = new StringWriter();
    Terminal terminal = columns(80);
    try (Screen screen = new Screen(terminal, pages(terminal), new PrintWriter(printed))) {
      screen.page(course.current(), "first\n");
      screen.page(course.current(), "line\n".repeat(18));
    }
    String second = printed.toString().split("\u001b\\[2J", -1)[1];
    assertThat(seen(second)).startsWith("line\n").doesNotContain("exercise 2 of 3");
  }

  @Test
  void aScreenShowsOnePageAtATimeAboveTheKeys() throws IOException {
    StringWriter printed = new StringWriter();
    Pages pages = pages(columns(80));
    try (Screen screen = new Screen(columns(80), pages, new PrintWriter(printed))) {
      screen.page(course.exercises().get(0), "one\n");
      screen.page(course.exercises().get(0), "two\n");
    }
    assertThat(printed.toString().split("\u001b\\[2J", -1)).hasSize(2);
    assertThat(seen(printed.toString()))
        .containsSubsequence(
            "exercise 1 of 3",
            "\none\n",
            "1 of 3 solved",
            "n next  h hint  l list  r run again  s solution  x reset  b book  q quit\n",
            "(a letter and Enter)\n",
            "exercise 1 of 3",
            "\ntwo\n");
  }
}

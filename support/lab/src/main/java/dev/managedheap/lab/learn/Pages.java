package dev.managedheap.lab.learn;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.verdict.BookPlace;
import dev.managedheap.checks.verdict.Line;
import dev.managedheap.checks.verdict.Style;
import dev.managedheap.checks.verdict.Verdict;
import dev.managedheap.checks.verdict.VerdictText;
import dev.managedheap.lab.Home;
import dev.managedheap.lab.terminal.Ink;
import dev.managedheap.lab.terminal.ProgressBar;
import dev.managedheap.lab.terminal.Terminal;
import dev.managedheap.lab.terminal.Wrapped;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** What a learner is shown, laid out for the terminal; every text ends in an end of line. */
public final class Pages {
  private final Course course;
  private final Book book;
  private final Terminal terminal;
  private final String shownFolder;

  /**
   * The pages of a course.
   *
   * @param shownFolder how the learner's folder is called from where the learner stands
   */
  public Pages(Course course, Book book, Terminal terminal, String shownFolder) {
    this.course = course;
    this.book = book;
    this.terminal = terminal;
    this.shownFolder = shownFolder;
  }

  private Ink ink() {
    return terminal.ink();
  }

  /** The name of the exercise, where it belongs, and the file to open. */
  String heading(Exercise exercise) {
    String place = "exercise %d of %d".formatted(exercise.number(), course.exercises().size());
    String facts =
        "%s, about %d minutes, %s"
            .formatted(
                Book.chapter(exercise.chapter()), exercise.minutes(), exercise.kind().words());
    String title = exercise.title() + " (" + exercise.name() + ")";
    int gap = terminal.width() - title.length() - place.length();
    StringBuilder page = new StringBuilder();
    if (terminal.isPlain() || gap < 2) {
      page.append(ink().strong(title)).append('\n').append(place).append(", ").append(facts);
    } else {
      page.append(ink().strong(title)).append(" ".repeat(gap)).append(ink().quiet(place));
      page.append('\n').append(ink().quiet(facts));
    }
    page.append('\n');
    return page.append("open  ").append(ink().strong(file(exercise))).append('\n').toString();
  }

  /** The file to open, with the line to begin at. */
  String file(Exercise exercise) {
    LearnFolder folder = course.folder();
    return shown(folder.file(exercise, exercise.starter())) + ":" + exercise.begins();
  }

  /** How a file in the learner's folder is called from where the learner stands. */
  String shown(Path file) {
    String path = course.folder().path().relativize(file).toString();
    return shownFolder + "/" + path.replace(File.separatorChar, '/');
  }

  /** The task. */
  String task(Exercise exercise) {
    return Wrapped.text(exercise.description(), terminal.width(), "");
  }

  /** What became of a try. */
  String verdict(Exercise exercise, Verdict verdict) {
    VerdictText teller = new VerdictText(book::shown);
    StringBuilder page = new StringBuilder();
    for (Line line : teller.lines(exercise, verdict)) {
      for (String part : parts(line)) {
        page.append(inked(line, part)).append('\n');
      }
    }
    return page.toString();
  }

  /** A line of words is broken where the terminal is narrow; what is drawn or written code, not. */
  private List<String> parts(Line line) {
    String text = line.text();
    boolean words = line.style() != Style.CODE && line.style() != Style.LINK;
    if (!words || text.length() <= terminal.width()) {
      return List.of(text);
    }
    String margin = " ".repeat(text.length() - text.stripLeading().length());
    return Wrapped.lines(text.strip(), terminal.width() - margin.length()).stream()
        .map(part -> margin + part)
        .toList();
  }

  private String inked(Line line, String text) {
    return switch (line.style()) {
      case GOOD -> ink().good(text);
      case BAD -> ink().bad(text);
      case HEADING -> ink().strong(text);
      case LINK -> ink().quiet(text);
      case PLAIN, CODE, HELP -> text;
    };
  }

  /** One hint, by its number from 1. */
  String hint(Exercise exercise, int number) {
    List<String> hints = exercise.hints();
    String title = "Hint %d of %d".formatted(number, hints.size());
    return ink().strong(title)
        + "\n"
        + Wrapped.text(hints.get(number - 1), terminal.width(), terminal.isPlain() ? "" : "  ");
  }

  /** How far the learner has come. */
  String progress() {
    return ProgressBar.of(course.solved(), course.exercises().size(), "solved", terminal) + "\n";
  }

  /** All exercises, a line each. */
  String list() {
    StringBuilder page = new StringBuilder();
    Exercise current = course.current();
    int name = course.exercises().stream().mapToInt(each -> each.name().length()).max().orElse(0);
    for (Exercise each : course.exercises()) {
      boolean here = each.equals(current);
      page.append(terminal.isPlain() ? spoken(each, here) : row(each, here, name)).append('\n');
    }
    return page.toString();
  }

  /** A row of the table; what does not fit into a narrow terminal is left out from the right. */
  private String row(Exercise exercise, boolean here, int nameWidth) {
    boolean solved = course.isSolved(exercise);
    String mark = solved ? (terminal.hasBlocks() ? "\u2713" : "x") : " ";
    String facts = "%s  %3d min".formatted(Book.chapter(exercise.chapter()), exercise.minutes());
    String start = "%s %2d ".formatted(here ? ">" : " ", exercise.number());
    String name = exercise.name() + " ".repeat(nameWidth - exercise.name().length());
    String title = exercise.title();
    int used = start.length() + 1 + 2 + name.length() + 2;
    int room = terminal.width() - used;
    String end = "";
    if (room >= title.length() + 2 + facts.length()) {
      end = " ".repeat(room - title.length() - facts.length()) + ink().quiet(facts);
    } else if (room < title.length()) {
      title = "";
    }
    String row = start + (solved ? ink().good(mark) : mark) + "  ";
    return (row + (here ? ink().strong(name) : name) + "  " + title + end).stripTrailing();
  }

  private String spoken(Exercise exercise, boolean here) {
    return "%d. %s, %s: %s; %s, about %d minutes%s"
        .formatted(
            exercise.number(),
            exercise.name(),
            course.isSolved(exercise) ? "solved" : "open",
            exercise.title(),
            Book.chapter(exercise.chapter()),
            exercise.minutes(),
            here ? " (you are here)" : "");
  }

  /** Where in the book the subject of an exercise is explained, and how to get there. */
  String bookLink(Exercise exercise) {
    String chapter = Book.chapterWithTitle(exercise.chapter());
    return book.address(new BookPlace(exercise.chapter(), exercise.anchor()))
        .map(address -> "The book, " + chapter + ":\n  " + address + "\n")
        .orElse(
            "The book, %s. Its pages are not built yet: %s book builds them.\n"
                .formatted(chapter, Home.COMMAND));
  }
}

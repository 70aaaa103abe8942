package dev.managedheap.checks.verdict;

import dev.managedheap.checks.layout.Exercise;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells a verdict in plain text of at most {@value #WIDTH} columns: the only place where a verdict
 * gets its words.
 */
public final class VerdictText {
  /** The most columns of a line. */
  public static final int WIDTH = 78;

  private final Function<BookPlace, String> links;

  /**
   * A teller.
   *
   * @param links how a place in the book is shown: a file link, or the chapter's name
   */
  public VerdictText(Function<BookPlace, String> links) {
    this.links = links;
  }

  /** A teller that names chapters. */
  public static VerdictText plain() {
    return new VerdictText(BookPlace::toString);
  }

  /** The verdict, line by line. */
  public List<Line> lines(Exercise exercise, Verdict verdict) {
    String where = links.apply(new BookPlace(exercise.chapter(), exercise.anchor()));
    return List.of(
        new Line(verdict.solved() ? Style.GOOD : Style.BAD, verdict.label()),
        new Line(Style.LINK, where));
  }

  /** The verdict as one text; each line has its end. */
  public String text(Exercise exercise, Verdict verdict) {
    return lines(exercise, verdict).stream()
        .map(line -> line.text() + "\n")
        .collect(Collectors.joining());
  }
}

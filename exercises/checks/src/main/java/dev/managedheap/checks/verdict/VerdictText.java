package dev.managedheap.checks.verdict;

import dev.managedheap.checks.layout.Exercise;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells a verdict in plain text of at most {@value Page#WIDTH} columns: the only place where a
 * verdict gets its words.
 */
public final class VerdictText {
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
    Page page = new Page();
    if (verdict instanceof Verdict.Solved solved) {
      new SolvedText(page).tell(solved);
    } else if (verdict instanceof Verdict.Unfinished unfinished) {
      new StoppedText(page).tell(unfinished);
    } else if (verdict instanceof Verdict.DoesNotCompile wrong) {
      new CompileText(page).tell(wrong);
    } else if (verdict instanceof Verdict.Wrong wrong) {
      new WrongText(page, links).tell(exercise, wrong);
    } else if (verdict instanceof Verdict.Stopped stopped) {
      new StoppedText(page).tell(stopped);
    } else if (verdict instanceof Verdict.Tampered tampered) {
      new StoppedText(page).tell(tampered);
    } else if (verdict instanceof Verdict.BugSurvived survived) {
      new CatchText(page).tell(survived);
    } else if (verdict instanceof Verdict.CorrectRejected rejected) {
      new CatchText(page).tell(rejected);
    } else if (verdict instanceof Verdict.CheckerFailed failed) {
      new StoppedText(page).tell(failed);
    }
    return page.lines();
  }

  /** The verdict as one text; each line has its end. */
  public String text(Exercise exercise, Verdict verdict) {
    return lines(exercise, verdict).stream()
        .map(line -> line.text() + "\n")
        .collect(Collectors.joining());
  }
}

package dev.managedheap.checks.judge;

import dev.managedheap.checks.compile.Compilation.Loop;
import dev.managedheap.checks.run.Report;
import dev.managedheap.checks.run.Report.Fact;
import dev.managedheap.checks.verdict.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the lines of a submission that a report speaks of. */
final class Places {
  /** So many calls tell how the innermost came about. */
  private static final int CALLS = 4;

  /** What separates the places of one call. */
  private static final String BETWEEN = " (?=[\\w$]+\\.java:)";

  private final Submission submission;
  private final List<Loop> loops;

  Places(Submission submission, List<Loop> loops) {
    this.submission = submission;
    this.loops = loops;
  }

  /** A call, as a report writes it. */
  private record Call(String file, int line, String method) {
    static Call of(String text) {
      String[] parts = text.split(":", 3);
      return new Call(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }
  }

  /** Where the learner's innermost call is; empty if none is known. */
  Optional<Place> innermost(Report report) {
    return report.lines(Fact.FRAMES).stream().map(Call::of).map(this::place).findFirst();
  }

  /** The calls that led there, innermost first, each method once. */
  List<String> calls(Report report) {
    List<String> frames = report.lines(Fact.FRAMES);
    if (frames.isEmpty()) {
      frames =
          report.lines(Fact.LEVELS).stream().map(level -> level.split(BETWEEN, -1)[0]).toList();
    }
    Set<String> calls = new LinkedHashSet<>();
    for (String frame : frames) {
      Call call = Call.of(frame);
      if (calls.size() < CALLS) {
        calls.add("%s (%s:%d)".formatted(call.method(), call.file(), call.line()));
      }
    }
    return List.copyOf(calls);
  }

  /**
   * The loop that goes on: the smallest loop around all lines at which a call was seen, beginning
   * with the innermost call; or else where the innermost call was seen first.
   */
  Optional<Place> loop(Report report) {
    List<List<Call>> levels = new ArrayList<>();
    for (String level : report.lines(Fact.LEVELS)) {
      levels.add(Arrays.stream(level.split(BETWEEN, -1)).map(Call::of).toList());
    }
    for (List<Call> level : levels) {
      int first = level.stream().mapToInt(Call::line).min().orElse(0);
      int last = level.stream().mapToInt(Call::line).max().orElse(0);
      Optional<Loop> around =
          loops.stream()
              .filter(loop -> loop.file().equals(level.get(0).file()))
              .filter(loop -> loop.encloses(first, last))
              .min(Comparator.comparingInt(loop -> loop.last() - loop.first()));
      if (around.isPresent()) {
        return around.map(loop -> place(new Call(loop.file(), loop.first(), "")));
      }
    }
    return levels.isEmpty() ? Optional.empty() : Optional.of(place(levels.get(0).get(0)));
  }

  private Place place(Call call) {
    return submission.files().stream()
        .filter(file -> file.name().equals(call.file()))
        .findFirst()
        .map(file -> Place.in(file, call.line()))
        .orElseGet(() -> new Place(call.file(), call.line(), ""));
  }
}

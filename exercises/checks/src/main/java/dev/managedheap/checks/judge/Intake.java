package dev.managedheap.checks.judge;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.verdict.Place;
import dev.managedheap.checks.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a submission before anything is compiled: which files are there, and whose they are. */
final class Intake {
  private Intake() {}

  /** A verdict that needs no compiler; empty if there is something to compile. */
  static Optional<Verdict> refusal(Submission submission) {
    Exercise exercise = submission.exercise();
    for (SourceFile given : exercise.given()) {
      Optional<SourceFile> theirs = find(submission, given.name());
      if (theirs.isPresent() && !same(theirs.get(), given)) {
        return Optional.of(changed(given, theirs.get()));
      }
    }
    for (SourceFile starter : exercise.starters()) {
      Optional<SourceFile> theirs = find(submission, starter.name());
      if (theirs.isEmpty() || theirs.get().text().isBlank()) {
        String message =
            "the file %s is %s".formatted(starter.name(), theirs.isEmpty() ? "missing" : "empty");
        return Optional.of(new Verdict.Unfinished(false, message, Optional.empty()));
      }
    }
    boolean untouched =
        exercise.starters().stream()
            .allMatch(
                starter ->
                    find(submission, starter.name()).filter(f -> same(f, starter)).isPresent());
    return untouched
        ? Optional.of(
            new Verdict.Unfinished(
                true, "", Optional.of(Place.in(exercise.starter(), exercise.begins()))))
        : Optional.empty();
  }

  private static Verdict changed(SourceFile given, SourceFile theirs) {
    List<String> ours = given.text().lines().toList();
    List<String> lines = theirs.text().lines().toList();
    int line = 0;
    while (line < Math.min(ours.size(), lines.size())
        && ours.get(line).strip().equals(lines.get(line).strip())) {
      line++;
    }
    return new Verdict.Tampered(
        given.name() + " has been changed",
        "It is given, and the checks rely on it. Undo the change there, or get the file back"
            + " with reset.",
        Optional.of(Place.in(theirs, line + 1)));
  }

  /** The submission with the given files, if it came without them. */
  static Submission complete(Submission submission) {
    List<SourceFile> files = new ArrayList<>();
    for (SourceFile file : submission.files()) {
      if (!file.name().equals("package-info.java")) {
        files.add(file);
      }
    }
    for (SourceFile given : submission.exercise().given()) {
      if (find(submission, given.name()).isEmpty()) {
        files.add(given);
      }
    }
    return new Submission(submission.exercise(), files);
  }

  private static Optional<SourceFile> find(Submission submission, String name) {
    return submission.files().stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** An editor may lay out a file anew: that is no change. */
  private static boolean same(SourceFile one, SourceFile other) {
    return withoutBlanks(one.text()).equals(withoutBlanks(other.text()));
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s+", "");
  }
}

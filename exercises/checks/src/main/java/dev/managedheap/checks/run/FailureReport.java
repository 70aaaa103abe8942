package dev.managedheap.checks.run;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.run.BoundedOutput.TooMuchOutput;
import dev.managedheap.checks.run.Report.Fact;
import dev.managedheap.checks.run.Report.Result;
import dev.managedheap.checks.verdict.Stop;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sorts failures: which are the learner's answer, and which stopped the learner's code. */
final class FailureReport {
  private static final String SO_FAR = " so far:";

  private FailureReport() {}

  /** What a failure of a property means. */
  static Report of(Throwable thrown) {
    Throwable failure = unwrapped(thrown);
    if (failure instanceof TooMuchOutput) {
      return stopped(Stop.TOO_MUCH_OUTPUT, failure);
    }
    if (failure instanceof OutOfMemoryError) {
      return stopped(Stop.OUT_OF_MEMORY, failure);
    }
    if (failure instanceof StackOverflowError) {
      return stopped(Stop.STACK_OVERFLOW, failure);
    }
    Optional<Throwable> gap =
        causes(failure).filter(FailureReport::isThrownAsUnfinished).findFirst();
    if (gap.isPresent()) {
      return Report.of(Result.UNFINISHED)
          .with(Fact.MESSAGE, message(gap.get()))
          .with(Fact.FRAMES, Frames.of(gap.get()));
    }
    if (failure instanceof LinkageError && message(failure).contains(inPath())) {
      return missing(failure);
    }
    if (failure instanceof LinkageError && message(failure).contains(Exercise.PACKAGE)) {
      return missing(failure);
    }
    return wrong(failure);
  }

  private static String inPath() {
    return Exercise.PACKAGE.replace('.', '/');
  }

  private static Report missing(Throwable failure) {
    return Report.of(Result.MISSING)
        .with(Fact.MESSAGE, failure.getClass().getSimpleName() + ": " + message(failure));
  }

  private static Report stopped(Stop stop, Throwable failure) {
    return Report.of(Result.STOPPED)
        .with(Fact.STOP, stop.name())
        .with(Fact.FRAMES, Frames.of(failure));
  }

  private static Report wrong(Throwable failure) {
    Report report = Report.of(Result.WRONG).with(Fact.FRAMES, Frames.of(failure));
    if (failure instanceof InvariantViolation violation) {
      report.with(Fact.INVARIANT, violation.invariant().id());
      Optional<Finding> found =
          causes(failure).filter(Finding.class::isInstance).map(Finding.class::cast).findFirst();
      if (found.isPresent()) {
        return report
            .with(Fact.EXPECTED, found.get().expected())
            .with(Fact.GOT, found.get().got())
            .with(Fact.PICTURE, found.get().picture());
      }
      String name = violation.invariant() + ": ";
      String message = withoutPackage(failure);
      return report.with(
          Fact.GOT,
          evidence(message.startsWith(name) ? message.substring(name.length()) : message));
    }
    if (failure instanceof AssertionError && failure.getMessage() != null) {
      return report.with(Fact.GOT, evidence(withoutPackage(failure)));
    }
    String name = failure.getClass().getSimpleName();
    String message = failure.getMessage();
    return report.with(Fact.GOT, message == null ? name : name + ": " + message);
  }

  /** What was found, up to where it repeats the operations: they are the counterexample. */
  private static List<String> evidence(String found) {
    return found.lines().map(String::strip).takeWhile(line -> !line.endsWith(SO_FAR)).toList();
  }

  /** The message; an exception that caused it is called by its short name. */
  private static String withoutPackage(Throwable failure) {
    Throwable cause = failure.getCause();
    String message = message(failure);
    return cause == null
        ? message
        : message.replace(cause.getClass().getName(), cause.getClass().getSimpleName());
  }

  /** Past the wrappers that a static field's value and a reflective call put around a failure. */
  static Throwable unwrapped(Throwable thrown) {
    Throwable failure = thrown;
    for (int depth = 0; depth < 10; depth++) {
      Throwable cause = failure.getCause();
      boolean wrapper =
          failure instanceof ExceptionInInitializerError
              || (failure instanceof NoClassDefFoundError && cause != null)
              || cause instanceof TooMuchOutput
              || cause instanceof OutOfMemoryError;
      if (!wrapper || cause == null) {
        return failure;
      }
      failure = cause;
    }
    return failure;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(10);
  }

  /** As the starters throw it; a list that cannot be changed throws it elsewhere. */
  private static boolean isThrownAsUnfinished(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return failure instanceof UnsupportedOperationException
        && trace.length > 0
        && Frames.isLearners(trace[0]);
  }

  private static String message(Throwable failure) {
    return String.valueOf(failure.getMessage());
  }
}

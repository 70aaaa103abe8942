package dev.managedheap.checks.verdict;

import dev.managedheap.notation.invariant.Invariant;
import java.util.List;
import java.util.Optional;

/** What became of a try at an exercise. {@link VerdictText} tells it to the learner. */
public sealed interface Verdict {
  /** A short name for tables, such as {@code does not compile}. */
  String label();

  /** Whether the exercise is solved. */
  default boolean solved() {
    return this instanceof Solved;
  }

  /**
   * All properties hold.
   *
   * @param properties how many
   * @param cases how many cases they were tried on
   * @param bugs how many planted bugs the learner's properties caught; 0 if none were asked for
   * @param variants how many correct versions they accepted; 0 if none were asked for
   * @param costs what the solution costs, by what is counted; never a time
   */
  record Solved(int properties, int cases, int bugs, int variants, List<Cost> costs)
      implements Verdict {
    @Override
    public String label() {
      return "solved";
    }
  }

  /**
   * Something is still to be written.
   *
   * @param untouched whether the files are as they were handed out
   * @param message what is not written yet
   * @param place where, if that is known
   */
  record Unfinished(boolean untouched, String message, Optional<Place> place) implements Verdict {
    @Override
    public String label() {
      return "not finished";
    }
  }

  /**
   * The sources do not compile.
   *
   * @param problems the compiler's complaints that come first
   * @param others the rest, which may go with them
   */
  record DoesNotCompile(List<CompileProblem> problems, List<CompileProblem> others)
      implements Verdict {
    @Override
    public String label() {
      return "does not compile";
    }
  }

  /**
   * A property fails.
   *
   * @param property what should hold, in words
   * @param invariant the invariant that is broken
   * @param steps how many steps of shrinking led to the counterexample
   * @param counterexample the smallest failing case: a heap program, or operations, one a line
   * @param expected what should have come; may be empty
   * @param got what came instead
   * @param picture the heap in text; may be empty
   * @param sentence what helps
   * @param place the line of the learner's that threw, if one did
   * @param printed what the learner's code printed in that case
   */
  record Wrong(
      String property,
      Optional<Invariant> invariant,
      int steps,
      List<String> counterexample,
      List<String> expected,
      List<String> got,
      List<String> picture,
      String sentence,
      Optional<Place> place,
      List<String> printed)
      implements Verdict {
    @Override
    public String label() {
      return "wrong";
    }
  }

  /**
   * The learner's code was stopped, or stopped itself.
   *
   * @param how in which way
   * @param property what was being checked, in words; empty if nothing was yet
   * @param counterexample the case that it happened in; empty if there was none
   * @param place the learner's line where it happened, if known
   * @param calls the learner's methods that were running, innermost first
   * @param detail what was called or checked, where that says more; may be empty
   */
  record Stopped(
      Stop how,
      String property,
      List<String> counterexample,
      Optional<Place> place,
      List<String> calls,
      String detail)
      implements Verdict {
    @Override
    public String label() {
      return how.label();
    }
  }

  /**
   * Sources touch what is not theirs, so nothing was run.
   *
   * @param what what they do
   * @param why why that cannot be, and what to do
   * @param place where
   */
  record Tampered(String what, String why, Optional<Place> place) implements Verdict {
    @Override
    public String label() {
      return "not allowed";
    }
  }

  /**
   * The learner's properties hold although a bug is planted.
   *
   * @param bug the planted bug's name
   * @param behaviour what a program with the bug does
   * @param caught the names of those that were caught
   * @param bugs how many are planted
   * @param failure how the property failed without an assertion; none if it held
   * @param place the learner's line of that failure, if known
   */
  record BugSurvived(
      String bug,
      String behaviour,
      List<String> caught,
      int bugs,
      List<String> failure,
      Optional<Place> place)
      implements Verdict {
    @Override
    public String label() {
      return "a bug survives";
    }
  }

  /**
   * The learner's property fails on a correct version.
   *
   * @param version the correct version's name; {@code original} for the one that the learner sees
   * @param difference what is different in it; empty for the original
   * @param property the learner's property, in words
   * @param counterexample the case on which it fails
   * @param got how it fails
   * @param printed what was printed in that case
   * @param place the learner's line that fails, if known
   */
  record CorrectRejected(
      String version,
      String difference,
      String property,
      List<String> counterexample,
      List<String> got,
      List<String> printed,
      Optional<Place> place)
      implements Verdict {
    @Override
    public String label() {
      return "rejects a correct version";
    }
  }

  /**
   * The checks themselves failed: a mistake of ours.
   *
   * @param what what happened
   */
  record CheckerFailed(String what) implements Verdict {
    @Override
    public String label() {
      return "the checks failed";
    }
  }
}

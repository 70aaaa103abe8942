package dev.managedheap.checks.judge;

import dev.managedheap.checks.compile.Compilation;
import dev.managedheap.checks.compile.ForbiddenUse;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.run.Report;
import dev.managedheap.checks.run.Report.Fact;
import dev.managedheap.checks.verdict.CompileProblem;
import dev.managedheap.checks.verdict.Cost;
import dev.managedheap.checks.verdict.Place;
import dev.managedheap.checks.verdict.Stop;
import dev.managedheap.checks.verdict.Verdict;
import dev.managedheap.notation.invariant.Invariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a verdict of what the compiler or the worker reports. */
final class Verdicts {
  private final Exercise exercise;
  private final Places places;
  private final Compilation compilation;

  Verdicts(Submission submission, Compilation compilation) {
    exercise = submission.exercise();
    places = new Places(submission, compilation.loops());
    this.compilation = compilation;
  }

  /** The verdict on sources that are not run. */
  Verdict notCompiled() {
    List<CompileProblem> problems = compilation.problems();
    if (!problems.isEmpty()) {
      return new Verdict.DoesNotCompile(
          problems.subList(0, 1), problems.subList(1, problems.size()));
    }
    ForbiddenUse use = compilation.forbidden().get(0);
    if (use.what().endsWith(".exit") || use.what().endsWith(".halt")) {
      return new Verdict.Stopped(
          Stop.EXIT, "", List.of(), Optional.of(use.place()), List.of(), use.what());
    }
    return new Verdict.Tampered(use.what(), use.why(), Optional.of(use.place()));
  }

  /** The verdict on a run. */
  Verdict of(Report report) {
    return switch (report.result()) {
      case SOLVED -> solved(report);
      case UNFINISHED ->
          new Verdict.Unfinished(false, report.text(Fact.MESSAGE), places.innermost(report));
      case WRONG -> wrong(report);
      case MISSING -> missing(report);
      case STOPPED -> stopped(report);
      case SURVIVED -> survived(report);
      case REJECTED -> rejected(report);
      case FAILED -> new Verdict.CheckerFailed(report.text(Fact.MESSAGE));
    };
  }

  private Verdict solved(Report report) {
    List<Cost> costs = new ArrayList<>();
    for (String line : report.lines(Fact.COSTS)) {
      String[] parts = line.split("=", -1);
      costs.add(new Cost(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    }
    return new Verdict.Solved(
        report.number(Fact.PROPERTIES),
        report.number(Fact.CASES),
        report.lines(Fact.CAUGHT).size(),
        report.lines(Fact.ACCEPTED).size(),
        costs);
  }

  private Verdict wrong(Report report) {
    Optional<Invariant> invariant = Invariant.named(report.text(Fact.INVARIANT));
    return new Verdict.Wrong(
        report.text(Fact.PROPERTY),
        invariant,
        report.number(Fact.STEPS),
        report.lines(Fact.COUNTEREXAMPLE),
        report.lines(Fact.EXPECTED),
        report.lines(Fact.GOT),
        report.lines(Fact.PICTURE),
        Sentences.of(exercise, report),
        places.innermost(report),
        report.lines(Fact.PRINTED));
  }

  private Verdict missing(Report report) {
    String message = report.text(Fact.MESSAGE);
    Place place = new Place(exercise.starter().name(), 1, "");
    return new Verdict.DoesNotCompile(
        List.of(new CompileProblem(place, 0, Sentences.missing(message), Sentences.PUT_BACK)),
        List.of());
  }

  private Verdict stopped(Report report) {
    Stop stop = Stop.valueOf(report.text(Fact.STOP));
    return new Verdict.Stopped(
        stop,
        report.text(Fact.PROPERTY),
        report.lines(Fact.COUNTEREXAMPLE),
        report.lines(Fact.LEVELS).isEmpty() ? places.innermost(report) : places.loop(report),
        places.calls(report),
        report.text(Fact.VERSION));
  }

  private Verdict survived(Report report) {
    String bug = report.text(Fact.VERSION);
    return new Verdict.BugSurvived(
        bug,
        exercise.behaviours().getOrDefault(bug, ""),
        report.lines(Fact.CAUGHT),
        exercise.bugs().size(),
        report.lines(Fact.GOT),
        places.innermost(report));
  }

  private Verdict rejected(Report report) {
    String version = report.text(Fact.VERSION);
    return new Verdict.CorrectRejected(
        version,
        exercise.behaviours().getOrDefault(version, report.text(Fact.DIFFERENCE)),
        report.text(Fact.PROPERTY),
        report.lines(Fact.COUNTEREXAMPLE),
        report.lines(Fact.GOT),
        report.lines(Fact.PRINTED),
        places.innermost(report));
  }
}

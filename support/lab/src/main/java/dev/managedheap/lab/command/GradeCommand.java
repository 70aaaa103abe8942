package dev.managedheap.lab.command;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Exercises;
import dev.managedheap.lab.BadInputException;
import dev.managedheap.lab.Home;
import dev.managedheap.lab.grade.Csv;
import dev.managedheap.lab.grade.GradeTable;
import dev.managedheap.lab.grade.Grading;
import dev.managedheap.lab.grade.Handout;
import dev.managedheap.lab.grade.JunitXml;
import dev.managedheap.lab.grade.Result;
import dev.managedheap.lab.grade.Result.Outcome;
import dev.managedheap.lab.grade.Student;
import dev.managedheap.lab.learn.Checker;
import dev.managedheap.lab.learn.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code grade}: judges the work of a class, or makes the copy that a class gets. */
final class GradeCommand implements LabCommand {
  private static final String JUNIT_XML = "--junit-xml";
  private static final String CSV = "--csv";
  private static final String EXERCISE = "--exercise";
  private static final String HANDOUT = "--handout";

  /** Far more than any judge takes: an endless loop is found after a few seconds. */
  private static final int LIMIT_SECONDS = 120;

  private final Console console;
  private final Optional<Home> home;

  GradeCommand(Console console, Optional<Home> home) {
    this.console = console;
    this.home = home;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Help.command(this, "grade", "Judge the work of a class (for teachers).");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("DIR")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "A student's learn/, or a folder with one such folder, or a clone, a student.")
            .build());
    spec.addOption(file(JUNIT_XML, "FILE", "Write the results as build servers read tests."));
    spec.addOption(file(CSV, "FILE", "Write the results as a table."));
    spec.addOption(
        OptionSpec.builder(EXERCISE)
            .paramLabel("NAME")
            .arity("1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Only this exercise; may be given several times.")
            .build());
    spec.addOption(
        file(HANDOUT, "DIR", "Write a copy of the project without solutions, for a class."));
    spec.usageMessage()
        .description(
            "Compiles each student's sources and checks them with the checks of this project,"
                + " never with those of a student, in a process with a limit of time and memory."
                + " Shows a line for each student and exercise, and a table at the end.",
            "")
        .footer(
            Help.footer(
                List.of(
                    "grade submissions --csv grades.csv",
                    "grade anna/learn --exercise rounding",
                    "grade --handout ../for-my-class"),
                "Exit code: 0 if all is solved; 1 if something is not; 2 if a folder or a name is",
                "wrong; 3 if the checks themselves failed for somebody. More for teachers:",
                "exercises/TEACHING.md"));
    return spec;
  }

  private static OptionSpec file(String name, String value, String description) {
    return OptionSpec.builder(name)
        .paramLabel(value)
        .arity("1")
        .type(String.class)
        .description(description)
        .build();
  }

  @Override
  public int run(ParseResult words) throws BadInputException, IOException, InterruptedException {
    if (home.isEmpty()) {
      throw new BadInputException("lab: one can grade only when it is started by its script");
    }
    List<String> folders = words.matchedPositionalValue(0, List.<String>of());
    String handout = words.matchedOptionValue(HANDOUT, "");
    if (!handout.isEmpty()) {
      return handOut(home.get(), Path.of(handout));
    }
    if (folders.isEmpty()) {
      throw new BadInputException(
          "lab: whose work? For its words: " + Commands.NAME + " help grade");
    }
    List<Student> students = Student.in(folders.stream().map(Path::of).toList());
    List<Exercise> exercises = exercises(words.matchedOptionValue(EXERCISE, List.<String>of()));
    List<Result> results = grade(home.get(), students, exercises);
    console.line("");
    console.out().print(GradeTable.of(results));
    write(words.matchedOptionValue(CSV, ""), Csv.of(results));
    write(words.matchedOptionValue(JUNIT_XML, ""), xml(results));
    return code(results);
  }

  private static List<Exercise> exercises(List<String> names) throws BadInputException {
    List<Exercise> exercises = new ArrayList<>();
    for (String name : names) {
      exercises.add(Course.find(Exercises.all(), name));
    }
    return exercises.isEmpty() ? Exercises.all() : exercises;
  }

  private List<Result> grade(Home home, List<Student> students, List<Exercise> exercises)
      throws InterruptedException {
    List<Result> results = new ArrayList<>();
    int all = students.size() * exercises.size();
    try (Grading grading = new Grading(() -> Checker.of(home), LIMIT_SECONDS)) {
      for (Student student : students) {
        for (Exercise exercise : exercises) {
          Result result = grading.grade(student, exercise);
          results.add(result);
          console.line(
              "%3d/%d  %s  %s: %s"
                  .formatted(results.size(), all, student.name(), exercise.name(), result.label()));
          console.flush();
        }
      }
    }
    return results;
  }

  private static String xml(List<Result> results) {
    try {
      return JunitXml.of(results, LocalDateTime.now(ZoneId.systemDefault()));
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void write(String file, String text) throws BadInputException {
    if (file.isEmpty()) {
      return;
    }
    try {
      Files.writeString(Path.of(file), text);
    } catch (IOException failure) {
      throw new BadInputException("lab: " + file + " cannot be written: " + failure);
    }
  }

  private static int code(List<Result> results) {
    if (results.stream().anyMatch(each -> each.outcome() == Outcome.BROKEN)) {
      return ExitCode.BROKEN;
    }
    boolean all = results.stream().allMatch(Result::isSolved);
    return all ? ExitCode.EQUAL : ExitCode.DIFFERENT;
  }

  private int handOut(Home home, Path target)
      throws BadInputException, IOException, InterruptedException {
    int files = new Handout(home.root(), home.jar("checks")).writeTo(target);
    console.line(files + " files, without solutions, are in " + target);
    console.line("Try it: cd " + target + " && ./lab learn");
    return ExitCode.EQUAL;
  }
}

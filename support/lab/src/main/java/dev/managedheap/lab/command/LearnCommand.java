package dev.managedheap.lab.command;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.lab.BadInputException;
import dev.managedheap.lab.Home;
import dev.managedheap.lab.learn.Actions;
import dev.managedheap.lab.learn.Learner;
import dev.managedheap.lab.terminal.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code learn}: the exercises, in a session that watches or one step at a time. */
final class LearnCommand implements LabCommand {
  private static final String PLAIN = "--plain";

  private final Console console;
  private final Optional<Home> home;

  LearnCommand(Console console, Optional<Home> home) {
    this.console = console;
    this.home = home;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Help.command(this, "learn", "Solve exercises: it answers each save.");
    spec.addOption(plain());
    add(spec, "list", "Show all exercises, and how far you have come.", "", this::list);
    add(spec, "run", "Go to an exercise, and check it once.", "[NAME]", this::check);
    add(spec, "hint", "Show the next hint.", "[NAME]", this::hint);
    add(spec, "next", "Go on to the next exercise.", "", this::next);
    add(spec, "reset", "Begin an exercise anew; your file is kept.", "NAME", this::reset);
    add(spec, "solution", "Show our solution, once you have yours.", "[NAME]", this::solution);
    spec.usageMessage()
        .commandListHeading("%nWithout watching:%n")
        .description(
            "Makes the folder learn/ when it is missing, shows the exercise where you are and the"
                + " file to open in your editor, and checks the file whenever you save it. Keys"
                + " do the rest: n next, h hint, l list, r run again, s solution, x begin anew,"
                + " b book, q quit.",
            "",
            "NAME is the name or the number of an exercise; without it, the one where you are.",
            "")
        .footer(
            Help.footer(
                List.of("learn", "learn list", "learn run rounding", "learn hint"),
                "Exit code: 0 if it is solved, or was done; 1 if it is not solved; 2 if there is",
                "no such exercise."));
    return spec;
  }

  private static OptionSpec plain() {
    return OptionSpec.builder(PLAIN)
        .description("Only add lines, without colours and single keys: for screen readers.")
        .build();
  }

  /** A step, given the exercise that it is about. */
  private interface Step {
    int run(Learner learner, Exercise exercise) throws IOException, BadInputException;
  }

  private void add(CommandSpec learn, String name, String header, String parameter, Step step) {
    LabCommand command =
        new LabCommand() {
          @Override
          public CommandSpec spec() {
            CommandSpec spec = Help.command(this, name, header);
            spec.addOption(plain());
            if (!parameter.isEmpty()) {
              boolean required = !parameter.startsWith("[");
              spec.addPositional(
                  PositionalParamSpec.builder()
                      .paramLabel("NAME")
                      .required(required)
                      .arity(required ? "1" : "0..1")
                      .type(String.class)
                      .description("The exercise, by its name or number.")
                      .build());
            }
            return spec;
          }

          @Override
          public int run(ParseResult words)
              throws BadInputException, IOException, InterruptedException {
            try (Learner learner = learner(words)) {
              String word = words.matchedPositionalValue(0, "");
              learner.refresh().forEach(console::line);
              return step.run(learner, learner.course().named(word));
            }
          }
        };
    learn.addSubcommand(name, command.spec());
  }

  private Learner learner(ParseResult words) throws BadInputException, IOException {
    if (home.isEmpty()) {
      throw new BadInputException("lab: one can learn only when it is started by its script");
    }
    boolean plain = words.hasMatchedOption(PLAIN);
    return new Learner(home.get(), Terminal.ofThisProcess(plain), console.input(), console.out());
  }

  @Override
  public int run(ParseResult words) throws BadInputException, IOException, InterruptedException {
    try (Learner learner = learner(words)) {
      learner.watch();
    }
    return ExitCode.EQUAL;
  }

  private int list(Learner learner, Exercise current) {
    print(learner.actions().list() + "\n" + learner.actions().progress());
    return ExitCode.EQUAL;
  }

  private int check(Learner learner, Exercise exercise) throws IOException {
    Actions actions = learner.actions();
    actions.goTo(exercise);
    print(learner.heading(exercise) + "\n");
    if (actions.isUntouched(exercise)) {
      print(actions.task(exercise) + "\n");
    }
    boolean solved = learner.check(exercise, this::print);
    if (solved) {
      print("\n" + actions.afterSolving(exercise, Commands.NAME + " learn next"));
      print(actions.progress());
    }
    return solved ? ExitCode.EQUAL : ExitCode.DIFFERENT;
  }

  private int hint(Learner learner, Exercise exercise) throws IOException {
    print(learner.actions().hint(exercise));
    return ExitCode.EQUAL;
  }

  private int next(Learner learner, Exercise current) throws IOException {
    if (!learner.course().isSolved(current)) {
      print(
          learner.wrapped(
              "%s is not solved yet. To go to another all the same: %s learn run NAME"
                  .formatted(current.name(), Commands.NAME)));
      return ExitCode.DIFFERENT;
    }
    Optional<Exercise> next = learner.course().after(current);
    if (next.isEmpty()) {
      print(learner.actions().afterSolving(current, ""));
      return ExitCode.EQUAL;
    }
    learner.actions().goTo(next.get());
    print(learner.actions().show(next.get()));
    return ExitCode.EQUAL;
  }

  private int reset(Learner learner, Exercise exercise) throws IOException {
    print(learner.actions().reset(exercise));
    return ExitCode.EQUAL;
  }

  private int solution(Learner learner, Exercise exercise) throws IOException {
    Optional<String> solution = learner.actions().solution(exercise);
    if (solution.isEmpty()) {
      String hint = Commands.NAME + " learn hint";
      print(learner.wrapped(Actions.noSolutionYet(exercise, hint)));
      return ExitCode.DIFFERENT;
    }
    print(solution.get());
    return ExitCode.EQUAL;
  }

  private void print(String text) {
    console.out().print(text);
    console.flush();
  }
}

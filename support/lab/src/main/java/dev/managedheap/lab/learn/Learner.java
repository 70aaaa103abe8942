package dev.managedheap.lab.learn;

import dev.managedheap.checks.judge.Submission;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Exercises;
import dev.managedheap.checks.verdict.Verdict;
import dev.managedheap.lab.Home;
import dev.managedheap.lab.terminal.Answers;
import dev.managedheap.lab.terminal.Terminal;
import dev.managedheap.lab.terminal.Wrapped;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A learner at this lab, with all that a session or a single step needs. */
public final class Learner implements AutoCloseable {
  private final Home home;
  private final Terminal terminal;
  private final InputStream input;
  private final PrintWriter out;
  private final Course course;
  private final Pages pages;
  private final Actions actions;

  /** A learner whose files are in {@code learn/} at the root of the project. */
  public Learner(Home home, Terminal terminal, InputStream input, PrintWriter out)
      throws IOException {
    this.home = home;
    this.terminal = terminal;
    this.input = input;
    this.out = out;
    LearnFolder folder = new LearnFolder(home.root().resolve("learn"));
    this.course = new Course(Exercises.all(), folder);
    this.pages = new Pages(course, new Book(home.root()), terminal, shown(folder.path()));
    this.actions = new Actions(course, pages, new Solutions(home.root()));
  }

  /** The folder as it is called from where the learner stands. */
  private static String shown(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    Path there = folder.toAbsolutePath().normalize();
    boolean below = there.startsWith(here);
    return (below ? here.relativize(there) : there).toString();
  }

  /** Brings the learner's folder up to date, and tells in sentences what a learner should know. */
  public List<String> refresh() throws IOException {
    List<String> notes = course.refresh();
    new LearnModule(course.folder()).refresh(home.bookJars(), course.exercises());
    return notes;
  }

  /** The exercises, and how far the learner has come. */
  public Course course() {
    return course;
  }

  /** What the learner can ask for. */
  public Actions actions() {
    return actions;
  }

  /** The name of the exercise, where it belongs, and the file to open. */
  public String heading(Exercise exercise) throws IOException {
    return pages.heading(exercise);
  }

  /** A text in lines that fit the terminal. */
  public String wrapped(String text) {
    return Wrapped.text(text, terminal.width(), "");
  }

  /** Checks an exercise once, tells the verdict, and says whether it is solved. */
  public boolean check(Exercise exercise, Consumer<String> teller) throws IOException {
    try (Checker checker = Checker.of(home)) {
      Path directory = course.folder().directory(exercise);
      Verdict verdict = checker.check(Submission.read(exercise, directory));
      teller.accept(actions.verdict(exercise, verdict));
      return verdict.solved();
    } catch (CharacterCodingException notText) {
      teller.accept(Screen.NO_TEXT);
      return false;
    }
  }

  /** Watches until the learner quits. */
  public void watch() throws IOException, InterruptedException {
    List<String> notes = refresh();
    try (Screen screen = new Screen(terminal, pages, out);
        Session session = new Session(course, actions, screen, Checker.of(home));
        Saves saves = new Saves(course.folder().sources(), session::saved)) {
      Answers.listen(input, screen.hasKeys(), session::answered);
      saves.start();
      session.run(notes);
    }
  }

  @Override
  public void close() {
    out.flush();
  }
}

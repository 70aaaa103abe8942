package dev.managedheap.lab.learn;

import dev.managedheap.checks.judge.Submission;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.lab.BadInputException;
import dev.managedheap.lab.Home;
import dev.managedheap.lab.learn.Checking.Outcome;
import dev.managedheap.lab.terminal.Answers;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * {@code ./lab learn}: shows the current exercise, answers each save with a verdict, and does what
 * the learner's keys ask for.
 *
 * <p>Everything that happens is an event in one queue, and one thread takes them out, so that a
 * page is always whole. Checking is done by a thread of its own, one submission at a time; a save
 * in the meantime gives it up, and is checked next. An answer waits until the check before it is
 * done, so that the same lines, as from a pipe, always get the same answers.
 */
public final class Session implements AutoCloseable {
  private sealed interface Event {}

  private record Answer(String word) implements Event {}

  private record Save(Set<Path> files) implements Event {}

  private record News(Outcome outcome) implements Event {}

  private static final Set<String> NO = Set.of("n", "no");

  private final Course course;
  private final Actions actions;
  private final Screen screen;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Queue<String> waiting = new ArrayDeque<>();
  private final Checking checking;

  private Exercise current;
  private Optional<Keys> confirming = Optional.empty();
  private boolean ended;

  /** A session, which begins with {@link #run}. */
  public Session(Course course, Actions actions, Screen screen, Checker checker) {
    this.course = course;
    this.actions = actions;
    this.screen = screen;
    this.checking = new Checking(checker, outcome -> events.add(new News(outcome)));
    this.current = course.current();
  }

  /** The learner has answered this; from any thread. */
  public void answered(String word) {
    events.add(new Answer(word));
  }

  /** These files were saved; from any thread. */
  public void saved(Set<Path> files) {
    events.add(new Save(files));
  }

  /**
   * Goes on until the learner quits.
   *
   * @param notes what the learner should know first, in sentences
   */
  public void run(List<String> notes) throws IOException, InterruptedException {
    begin(current, notes);
    while (!ended) {
      Event event = screen.take(events);
      if (event instanceof Answer answer) {
        hear(answer.word());
      } else if (event instanceof Save save) {
        see(save.files());
      } else if (event instanceof News news && checking.take(news.outcome())) {
        tell(news.outcome());
      }
    }
    screen.say("To go on: " + Home.COMMAND + " learn\n");
  }

  private void begin(Exercise exercise, List<String> notes) throws IOException {
    turnTo(exercise);
    List<String> sentences = new ArrayList<>(notes);
    if (course.isSolved(exercise)) {
      sentences.add("You have solved it before.");
    }
    boolean untouched = course.folder().isUntouched(exercise);
    if (untouched) {
      sentences.add("Open the file, change it and save it: the answer comes here.");
    }
    StringBuilder page = new StringBuilder(actions.task(exercise));
    page.append(sentences.isEmpty() ? "" : "\n");
    sentences.forEach(sentence -> page.append(screen.wrapped(sentence)));
    screen.page(exercise, page.toString());
    if (!untouched) {
      check();
    }
  }

  private void turnTo(Exercise exercise) throws IOException {
    current = exercise;
    actions.goTo(exercise);
    checking.prepare(exercise);
  }

  private void see(Set<Path> files) throws IOException {
    Set<Exercise> touched = course.touchedBy(files);
    boolean ours =
        files.stream().anyMatch(file -> file.startsWith(course.folder().directory(current)));
    if (!ours && touched.size() == 1) {
      turnTo(touched.iterator().next());
      ours = true;
    }
    if (ours) {
      check();
    }
  }

  private void check() throws IOException {
    confirming = Optional.empty();
    Exercise exercise = current;
    if (Files.notExists(course.folder().file(exercise, exercise.starter()))) {
      screen.page(exercise, "The file is not there any more; x puts the starter back.\n");
      return;
    }
    Submission submission;
    try {
      submission = Submission.read(exercise, course.folder().directory(exercise));
    } catch (CharacterCodingException notText) {
      screen.page(exercise, Screen.NO_TEXT);
      return;
    }
    screen.checking(exercise);
    checking.begin(submission);
  }

  private void tell(Outcome outcome) throws IOException {
    String page = actions.verdict(outcome.exercise(), outcome.verdict());
    if (outcome.verdict().solved()) {
      page += "\n" + actions.afterSolving(outcome.exercise(), "n") + screen.progress();
    }
    screen.page(outcome.exercise(), page);
    while (!checking.isUnderWay() && !ended && !waiting.isEmpty()) {
      answer(waiting.remove());
    }
  }

  /** What is asked while a check is under way waits for its verdict; only to quit does not. */
  private void hear(String word) throws IOException {
    boolean quits = screen.hasKeys() && Keys.of(word).equals(Optional.of(Keys.QUIT));
    if (checking.isUnderWay() && !quits) {
      waiting.add(word);
    } else {
      answer(word);
    }
  }

  private void answer(String word) throws IOException {
    if (word.equals(Answers.END)) {
      ended = true;
    } else if (!word.isEmpty()) {
      Optional<Keys> confirmed = confirming;
      confirming = Optional.empty();
      if (confirmed.isPresent() && NO.contains(word)) { // n is no, although it is a key as well
        screen.say("Then nothing is changed.\n");
      } else if (confirmed.isPresent() && confirms(confirmed.get(), word)) {
        confirm(confirmed.get());
      } else {
        ask(word);
      }
    }
  }

  private static boolean confirms(Keys asked, String word) {
    return word.equals("y") || word.equals("yes") || Keys.of(word).equals(Optional.of(asked));
  }

  private void ask(String word) throws IOException {
    Optional<Keys> key = Keys.of(word);
    if (key.isPresent()) {
      obey(key.get());
      return;
    }
    try {
      begin(course.named(word), List.of());
    } catch (BadInputException unknown) {
      screen.say(Keys.unknown(word) + "\n");
    }
  }

  private void obey(Keys key) throws IOException {
    switch (key) {
      case NEXT -> next();
      case HINT -> screen.page(current, actions.hintsSoFar(current));
      case LIST -> screen.page(current, actions.list() + screen.progress());
      case RUN -> check();
      case SOLUTION ->
          screen.page(
              current,
              actions
                  .solution(current)
                  .orElse(screen.wrapped(Actions.noSolutionYet(current, "h"))));
      case RESET -> doubt(key, "Begin " + current.name() + " anew? Your file is kept. y or n");
      case BOOK -> screen.page(current, actions.book(current));
      case QUIT -> ended = true;
    }
  }

  private void next() throws IOException {
    Optional<Exercise> next = course.after(current);
    if (next.isEmpty()) {
      screen.page(current, actions.afterSolving(current, "n"));
    } else if (course.isSolved(current)) {
      begin(next.get(), List.of());
    } else if (next.get().equals(current)) {
      screen.say(current.name() + " is the last that is not solved.\n");
    } else {
      doubt(
          Keys.NEXT,
          "%s is not solved yet. Leave it for later, and go to %s? y or n"
              .formatted(current.name(), next.get().name()));
    }
  }

  private void doubt(Keys key, String question) {
    confirming = Optional.of(key);
    screen.say(screen.wrapped(question));
  }

  private void confirm(Keys key) throws IOException {
    if (key == Keys.RESET) {
      String done = actions.reset(current);
      screen.page(current, done);
    } else {
      Optional<Exercise> next = course.after(current);
      if (next.isPresent()) {
        begin(next.get(), List.of());
      }
    }
  }

  @Override
  public void close() {
    checking.close();
  }
}

package dev.managedheap.lab.learn;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.lab.terminal.SingleKeys;
import dev.managedheap.lab.terminal.Terminal;
import dev.managedheap.lab.terminal.Wrapped;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages of a session appear. On a screen each page takes the place of the one before,
 * under the heading of its exercise, if there is room for it, and above the keys; plain output goes
 * on line by line.
 */
public final class Screen implements AutoCloseable {
  /** What is said of a file whose bytes are no text. */
  static final String NO_TEXT =
      "The file is no text in UTF-8, so javac could not read it either.\n";

  private static final long TICK = 1;
  private static final long STOPPED = 3;

  private final Terminal terminal;
  private final Pages pages;
  private final PrintWriter out;
  private final @Nullable SingleKeys keys;
  private boolean first = true;
  private Optional<Exercise> shown = Optional.empty();
  private String body = "";

  /** A screen; where the terminal can, it hands over single keys until it is closed. */
  public Screen(Terminal terminal, Pages pages, PrintWriter out) {
    this.terminal = terminal;
    this.pages = pages;
    this.out = out;
    this.keys = terminal.hasKeys() ? SingleKeys.open().orElse(null) : null;
  }

  /** Whether a key is an answer without Enter. */
  public boolean hasKeys() {
    return keys != null;
  }

  /** The next event, whenever it comes. */
  <T> T take(BlockingQueue<T> events) throws InterruptedException {
    while (true) {
      long before = System.nanoTime();
      T event = events.poll(TICK, TimeUnit.SECONDS);
      if (event != null) {
        return event;
      }
      // The wait was longer than it can be: the process was stopped (Ctrl-Z) and continued.
      if (keys != null && System.nanoTime() - before > TimeUnit.SECONDS.toNanos(STOPPED)) {
        keys.ask();
        redraw();
      }
    }
  }

  /** Shows a page about an exercise. */
  void page(Exercise exercise, String text) {
    boolean other = !shown.equals(Optional.of(exercise));
    shown = Optional.of(exercise);
    body = text;
    if (!terminal.isPlain()) {
      redraw();
      return;
    }
    if (other) {
      out.print((first ? "" : "\n") + pages.heading(exercise));
    }
    out.print("\n" + text);
    if (first) {
      out.print("\n" + Keys.line("A letter and Enter: ", terminal));
    }
    first = false;
    out.flush();
  }

  private void redraw() {
    if (shown.isEmpty()) {
      return;
    }
    String heading = pages.heading(shown.get()) + "\n";
    String keyLine = Keys.line("", terminal) + (keys == null ? "(a letter and Enter)\n" : "");
    String page = body + "\n" + pages.progress() + keyLine;
    out.print(first ? "\n" : terminal.clear());
    out.print(first || terminal.shows(heading + page) ? heading + page : page);
    first = false;
    out.flush();
  }

  /** How far the learner has come, unless every page says so anyhow. */
  String progress() {
    return terminal.isPlain() ? pages.progress() : "";
  }

  /** Says something below the page. */
  void say(String text) {
    out.print((terminal.isPlain() ? "\n" : "") + text);
    out.flush();
  }

  /** Says that an exercise is being checked. */
  void checking(Exercise exercise) {
    say("Checking " + exercise.name() + " ...\n");
  }

  /** A text in lines that fit. */
  String wrapped(String text) {
    return Wrapped.text(text, terminal.width(), "");
  }

  @Override
  public void close() {
    if (keys != null) {
      keys.close();
    }
  }
}

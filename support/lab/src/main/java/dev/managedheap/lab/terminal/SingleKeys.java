package dev.managedheap.lab.terminal;

import java.util.Optional;

/**
 * While this is open, the terminal hands over each key at once and does not show it. Signals are
 * left as they are, so that Ctrl-C ends the process; the terminal is put back in order then, too.
 */
public final class SingleKeys implements AutoCloseable {
  private final String before;
  private final Thread atExit = new Thread(this::restore, "terminal-restore");
  private boolean open = true;

  private SingleKeys(String before) {
    this.before = before;
  }

  /** Asks the terminal for single keys; empty if it cannot do that. */
  public static Optional<SingleKeys> open() {
    Optional<String> before = Tty.stty("-g");
    if (before.isEmpty()) {
      return Optional.empty();
    }
    SingleKeys keys = new SingleKeys(before.get());
    Runtime.getRuntime().addShutdownHook(keys.atExit);
    if (!keys.ask()) {
      keys.close();
      return Optional.empty();
    }
    return Optional.of(keys);
  }

  /** Asks again: a shell that stopped and continued this process has changed the terminal. */
  public boolean ask() {
    return Tty.stty("-icanon", "-echo", "min", "1", "time", "0").isPresent();
  }

  @Override
  public void close() {
    restore();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException alreadyEnding) {
      // then the hook finds nothing left to do
    }
  }

  private synchronized void restore() {
    if (open) {
      open = false;
      Tty.stty(before);
    }
  }
}

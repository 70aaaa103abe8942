package dev.managedheap.lab;

import dev.managedheap.lab.command.Commands;
import dev.managedheap.lab.command.Console;
import java.util.Locale;
import java.util.Optional;

/** Where {@code ./lab} starts. */
public final class Lab {
  /** The exit code that asks the script to build and to start again; no command ends in it. */
  private static final int STALE = 99;

  private Lab() {}

  /**
   * Runs one command and ends with its exit code, unless the sources have changed. The script sets
   * {@code lab.built} when it has just built: whoever saves a file at that moment gets the run now,
   * and the build with the next start.
   */
  public static void main(String[] words) {
    Locale.setDefault(Locale.ROOT); // the same output everywhere
    Optional<Home> home = Home.ofThisProcess();
    if (!Boolean.getBoolean("lab.built") && home.isPresent() && home.get().isStale()) {
      System.exit(STALE);
    }
    Console console = Console.ofThisProcess();
    int code = Commands.create(console, home).execute(words);
    console.flush();
    System.exit(code);
  }
}

package dev.managedheap.lab.command;

import dev.managedheap.lab.BadInputException;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command of the lab.
 *
 * <p>The commands describe themselves by picocli's builders and not by its annotations, which cost
 * a third of the time of a start.
 */
interface LabCommand {
  /** Its name, words and help; the command is the specification's user object. */
  CommandSpec spec();

  /**
   * Does it.
   *
   * @return the exit code
   * @throws BadInputException if what it was given is not as it must be
   */
  int run(ParseResult words) throws BadInputException, IOException, InterruptedException;
}

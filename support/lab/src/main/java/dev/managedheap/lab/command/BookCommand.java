package dev.managedheap.lab.command;

import dev.managedheap.lab.BadInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code book}: says that there is no book yet. */
final class BookCommand implements LabCommand {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = Help.command(this, "book", "Build the book (not there yet).");
    spec.usageMessage().hidden(true);
    return spec;
  }

  @Override
  public int run(ParseResult words) throws BadInputException {
    throw new BadInputException("lab: there is no book yet; its builder comes with the next issue");
  }
}

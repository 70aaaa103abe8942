package dev.managedheap.capstone.program;

import dev.managedheap.notation.program.Line;

/** A heap program uses an operation that this heap does not have; nothing of it has run. */
public final class UnsupportedStatement extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  UnsupportedStatement(Line line) {
    super("line " + line.number() + ": this heap cannot do '" + line.statement().text() + "' yet");
    this.line = line.number();
  }

  /** The number of the line, from 1. */
  public int line() {
    return line;
  }
}

package dev.managedheap.lab.command;

/** What the lab's exit codes mean. */
final class ExitCode {
  /** All is equal, or held. */
  static final int EQUAL = 0;

  /** Something differs, or a property failed. */
  static final int DIFFERENT = 1;

  /** The words of the command or a file that it reads are not as they must be. */
  static final int BAD_INPUT = 2;

  /** The lab itself failed; this is always a mistake in it. */
  static final int BROKEN = 3;

  private ExitCode() {}
}

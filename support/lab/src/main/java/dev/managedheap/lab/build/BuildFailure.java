package dev.managedheap.lab.build;

/** Says why there is nothing to start; the message is for the person at the keyboard. */
final class BuildFailure extends Exception {
  private static final long serialVersionUID = 1L;

  BuildFailure(String message) {
    super(message);
  }
}

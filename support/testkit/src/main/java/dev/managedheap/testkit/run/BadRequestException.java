package dev.managedheap.testkit.run;

/** Says that the arguments ask for something that there is not, with a suggestion if possible. */
final class BadRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  BadRequestException(String message) {
    super(message);
  }
}

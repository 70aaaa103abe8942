package dev.managedheap.experiments.frame;

/** A parameter that the experiment does not have, or a value that it cannot have. */
public final class BadSettingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The message says what is wrong and what would be right. */
  public BadSettingException(String message) {
    super(message);
  }
}

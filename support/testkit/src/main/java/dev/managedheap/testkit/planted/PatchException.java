package dev.managedheap.testkit.planted;

import java.nio.file.Path;

/** Says that a patch is malformed, does not apply to the shipped source, or does not compile. */
public final class PatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PatchException(Path file, String message) {
    super(file.getFileName() + ": " + message);
  }

  PatchException(Path file, int line, String message) {
    super(file.getFileName() + ", line " + line + ": " + message);
  }
}

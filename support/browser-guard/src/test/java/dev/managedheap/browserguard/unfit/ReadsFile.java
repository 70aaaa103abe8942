package dev.managedheap.browserguard.unfit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Needs files. */
final class ReadsFile {
  private ReadsFile() {}

  static int size(String name) throws IOException {
    return Files.readAllBytes(Path.of(name)).length;
  }
}

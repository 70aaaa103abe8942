package dev.managedheap.checks.judge;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A learner's sources for one exercise.
 *
 * @param exercise what they are for
 * @param files the sources
 */
public record Submission(Exercise exercise, List<SourceFile> files) {
  /** Copies the list. */
  public Submission {
    files = List.copyOf(files);
  }

  /** The starter as it is handed out, with the given files. */
  public static Submission starter(Exercise exercise) {
    List<SourceFile> files = new ArrayList<>(exercise.starters());
    files.addAll(exercise.given());
    return new Submission(exercise, files);
  }

  /**
   * Reads the Java sources of the exercise's directory, that is the one with the package's files.
   *
   * @throws IOException if a file cannot be read; a missing directory has no files
   */
  public static Submission read(Exercise exercise, Path directory) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> found = Files.list(directory)) {
        for (Path file : found.sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith(".java") && Files.isRegularFile(file)) {
            files.add(new SourceFile(name, Files.readString(file)));
          }
        }
      }
    }
    return new Submission(exercise, files);
  }
}

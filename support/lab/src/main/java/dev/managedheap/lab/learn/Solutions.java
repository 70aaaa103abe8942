package dev.managedheap.lab.learn;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.pack.SolutionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Our solutions, read from their sources when they are asked for: no jar holds them. */
public final class Solutions {
  private final Path sources;

  /** The solutions of the project at the root. */
  public Solutions(Path root) {
    this.sources = root.resolve("exercises/solutions/src/main/java");
  }

  /** Our text of a learner's file; none in a copy that was handed out without solutions. */
  Optional<String> of(Exercise exercise, SourceFile file) throws IOException {
    Path path = sources.resolve(exercise.path(file));
    if (Files.notExists(path)) {
      return Optional.empty();
    }
    SolutionSource source = new SolutionSource(file.name(), Files.readString(path));
    return source.isMarked() ? Optional.of(source.solution()) : Optional.empty();
  }
}

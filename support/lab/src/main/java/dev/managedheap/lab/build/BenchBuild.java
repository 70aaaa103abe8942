package dev.managedheap.lab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Builds the benchmarks under {@code .lab/build/benchmarks}, unless nothing of which they are made
 * has changed since they were built there.
 */
public final class BenchBuild {
  private final Path root;

  /** A build of the benchmarks of the project at the root. */
  public BenchBuild(Path root) {
    this.root = root;
  }

  /** Where their classes are once they are built. */
  public Path classes() {
    return root.resolve(".lab/build/benchmarks/classes");
  }

  /** Whether the classes are those of the sources as they are now. */
  public boolean isCurrent() throws IOException {
    return Files.exists(stamp()) && Files.readString(stamp()).equals(Fingerprint.of(root));
  }

  /** Builds them; what is wrong if that fails, else empty. */
  public Optional<String> run() throws IOException, InterruptedException {
    String fingerprint = Fingerprint.of(root);
    Files.deleteIfExists(stamp());
    try {
      Maven.find(root).buildBenchmarks();
    } catch (BuildFailure failure) {
      return Optional.of(String.valueOf(failure.getMessage()));
    }
    Files.writeString(stamp(), fingerprint);
    return Optional.empty();
  }

  private Path stamp() {
    return root.resolve(".lab").resolve("bench.stamp");
  }
}

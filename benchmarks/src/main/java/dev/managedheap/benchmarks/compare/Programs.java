package dev.managedheap.benchmarks.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds programs on a search path, and runs them. */
final class Programs {
  private final String searchPath;

  /** Programs on this search path: directories, as in the variable {@code PATH}. */
  Programs(String searchPath) {
    this.searchPath = searchPath;
  }

  /** The program of this name, or at this place if the name has a directory in it. */
  Optional<Path> find(String name) {
    if (name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0) {
      Path place = Path.of(name).toAbsolutePath();
      return Files.isExecutable(place) && !Files.isDirectory(place)
          ? Optional.of(place)
          : Optional.empty();
    }
    for (String directory : searchPath.split(File.pathSeparator, -1)) {
      Path place = Path.of(directory, name);
      if (!directory.isEmpty() && Files.isExecutable(place) && !Files.isDirectory(place)) {
        return Optional.of(place.toAbsolutePath());
      }
    }
    return Optional.empty();
  }

  /**
   * What a program said.
   *
   * @param code its exit code
   * @param out the lines of its output
   * @param err the text of its complaints
   */
  record Said(int code, List<String> out, String err) {}

  /** Runs a program to its end. */
  static Said run(List<String> command) throws IOException, InterruptedException {
    Path complaints = Files.createTempFile("side", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(complaints.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
      Process process = builder.start();
      process.getOutputStream().close();
      List<String> out;
      try {
        out = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
      } finally {
        process.destroy();
      }
      return new Said(process.waitFor(), out, Files.readString(complaints));
    } finally {
      Files.delete(complaints);
    }
  }
}

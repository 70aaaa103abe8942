package dev.managedheap.docs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sessions of {@code ./lab} that the book shows: a file for each, with its commands, each a line
 * that begins with {@code $}, and what was printed. The book shows the records, and asks that they
 * belong to the commands of the text; the tests of this module run every session once more and
 * compare.
 */
public final class RecordedSessions {
  /** How a command begins. */
  public static final String PROMPT = "$ ";

  private final Path folder;
  private final boolean isRecording;
  private final Set<String> seen = new TreeSet<>();

  /** The records of this folder; when recording, new commands are written into it. */
  public RecordedSessions(Path folder, boolean isRecording) {
    this.folder = folder;
    this.isRecording = isRecording;
  }

  /**
   * The recorded session.
   *
   * @param commands the commands as the text has them, each behind a prompt
   * @throws IllegalArgumentException if there is no record of these commands
   */
  public List<String> show(String id, List<String> commands) {
    seen.add(id + ".out");
    Path file = folder.resolve(id + ".out");
    try {
      boolean isRecorded = Files.exists(file) && commands(file).equals(commands);
      if (!isRecorded && isRecording) {
        Files.createDirectories(folder);
        Files.write(file, commands);
      } else if (!isRecorded) {
        throw new IllegalArgumentException(
            "no session " + id + " of these commands is recorded: see docs/AUTHORING.md");
      }
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The commands of a record. */
  public static List<String> commands(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> line.startsWith(PROMPT)).toList();
  }

  /** How many sessions the book shows. */
  public int count() {
    return seen.size();
  }

  /** The records that the book does not show. */
  public List<String> orphans() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !seen.contains(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

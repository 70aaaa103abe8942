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
 * What the runs of the book printed, or what came out of its experiments, when a person last looked
 * at it: a file for each. One that comes to something else is either a mistake or a reason to read
 * the text around it again.
 */
public final class RecordedOutcomes {
  private final String kind;
  private final Path folder;
  private final boolean isRecording;
  private final Set<String> seen = new TreeSet<>();

  /**
   * The records of this folder; when recording, they are written instead of compared.
   *
   * @param kind what they are records of, a word for messages
   */
  public RecordedOutcomes(String kind, Path folder, boolean isRecording) {
    this.kind = kind;
    this.folder = folder;
    this.isRecording = isRecording;
  }

  /** Compares an outcome with its record, or records it; returns what is wrong, or nothing. */
  public String check(String id, String outcome) {
    seen.add(id + ".out");
    Path file = folder.resolve(id + ".out");
    try {
      if (isRecording) {
        Files.createDirectories(folder);
        Files.writeString(file, outcome);
        return "";
      }
      if (!Files.exists(file)) {
        String what = "the outcome of the " + kind + " " + id;
        return what + " is not recorded: build with record and read it";
      }
      List<String> recorded = Files.readAllLines(file);
      List<String> now = outcome.lines().toList();
      for (int index = 0; index < Math.max(recorded.size(), now.size()); index++) {
        String before = index < recorded.size() ? recorded.get(index) : "(nothing)";
        String after = index < now.size() ? now.get(index) : "(nothing)";
        if (!before.equals(after)) {
          return "the "
              + kind
              + " "
              + id
              + " differs from its record at line "
              + (index + 1)
              + ": \""
              + after
              + "\", recorded \""
              + before
              + "\"";
        }
      }
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many were compared. */
  public int count() {
    return seen.size();
  }

  /** The records to which nothing belongs; when recording, they are removed. */
  public List<String> orphans() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> orphans =
          files
              .filter(file -> !seen.contains(String.valueOf(file.getFileName())))
              .sorted()
              .toList();
      if (!isRecording) {
        return orphans.stream().map(file -> String.valueOf(file.getFileName())).toList();
      }
      for (Path orphan : orphans) {
        Files.delete(orphan);
      }
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

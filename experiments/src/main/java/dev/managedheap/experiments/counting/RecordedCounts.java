package dev.managedheap.experiments.counting;

import dev.managedheap.notation.snapshot.GraphReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The reference counts of all objects of a real Python process, as CPython 3.13.0 kept them. */
final class RecordedCounts {
  private static final String SUFFIX = ".graph.gz";

  private RecordedCounts() {}

  /**
   * The names of the recordings in a folder, sorted.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the recorded object graphs in " + folder, e);
    }
  }

  /**
   * The counts of one recording; those of immortal objects, which say nothing, are left out.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static CountTally read(Path folder, String name) {
    CountTally tally = new CountTally(CountHistogram.RECORDED + name);
    Path file = folder.resolve(name + SUFFIX);
    try (InputStream compressed = Files.newInputStream(file);
        InputStream recording = new GZIPInputStream(compressed, 1 << 16)) {
      GraphReader reader = new GraphReader(recording);
      while (reader.next()) {
        if (!reader.isImmortal()) {
          tally.add(reader.count());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the recorded object graph " + file, e);
    }
    return tally;
  }
}

package dev.managedheap.testkit.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Keeps the results of a module's planted bugs in {@code planted-bugs.tsv}: a line each, columns
 * separated by tabs, named by the first line. The file is written anew after each result, and holds
 * those of one run.
 */
final class Evidence {
  private static final String COLUMNS =
      "kind\tid\tdescription\tclass\texpected\tas claimed\tseeds\tsymptoms\tcaught by\tmilliseconds"
          + "\tpatch";

  private final Path file;
  private final List<String> lines = new ArrayList<>(List.of(COLUMNS));

  Evidence(Path directory) {
    file = directory.resolve("planted-bugs.tsv");
  }

  void add(TrialResult result) {
    Patch patch = result.patch();
    lines.add(
        String.join(
            "\t",
            patch.kind().name().toLowerCase(Locale.ROOT),
            patch.id(),
            patch.description(),
            patch.className(),
            patch.expected(),
            Integer.toString(result.count()),
            Integer.toString(result.seeds().size()),
            result.symptoms(),
            result.properties(),
            Long.toString(result.milliseconds()),
            patch.file().getFileName().toString()));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

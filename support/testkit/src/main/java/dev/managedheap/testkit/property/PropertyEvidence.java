package dev.managedheap.testkit.property;

import dev.managedheap.notation.invariant.Invariant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the properties of a module did, in {@code properties.tsv} in the folder that the
 * system property {@code managedheap.evidence} names: a line each, columns separated by tabs, named
 * by the first line. The file holds the properties of one run of the whole module: a run of
 * selected tests ({@code managedheap.selection}) leaves the file as it is.
 */
final class PropertyEvidence {
  private static final String COLUMNS = "class\tproperty\tinvariants\tcases\toutcome";

  private static final @Nullable PropertyEvidence OF_THIS_RUN = ofThisRun();

  private final Path file;
  private final List<String> lines = new ArrayList<>(List.of(COLUMNS));

  private PropertyEvidence(Path file) {
    this.file = file;
  }

  private static @Nullable PropertyEvidence ofThisRun() {
    String folder = System.getProperty("managedheap.evidence");
    boolean isWhole = System.getProperty("managedheap.selection", "").isEmpty();
    return folder == null || !isWhole
        ? null
        : new PropertyEvidence(Path.of(folder).resolve("properties.tsv"));
  }

  /** Keeps the outcome of a property, if this run is one that does. */
  static void keep(Class<?> container, Method property, int cases, boolean isSuccessful) {
    if (OF_THIS_RUN != null) {
      OF_THIS_RUN.add(container, property, cases, isSuccessful);
    }
  }

  private synchronized void add(
      Class<?> container, Method property, int cases, boolean isSuccessful) {
    String invariants =
        HeapProperties.checks(container, property).stream()
            .map(Invariant::id)
            .collect(Collectors.joining(","));
    lines.add(
        String.join(
            "\t",
            container.getName(),
            property.getName(),
            invariants,
            Integer.toString(cases),
            isSuccessful ? "passed" : "failed"));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

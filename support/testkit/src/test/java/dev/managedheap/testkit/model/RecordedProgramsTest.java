package dev.managedheap.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.notation.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model against CPython itself: every recorded program of simple operations. */
class RecordedProgramsTest {
  @Test
  void theModelPredictsWhatCPythonPrinted() throws IOException {
    int compared = 0;
    for (Path file : programs()) {
      Program program = Program.of(Files.readString(file));
      if (program.statements().stream().allMatch(SimpleInterpreter::isSimple)) {
        Path recorded = Path.of(file.toString().replaceFirst("\\.heap$", ".out"));
        assertThat(sortedCollections(SimpleInterpreter.outcome(program)))
            .as(file.toString())
            .isEqualTo(sortedCollections(Files.readAllLines(recorded)));
        compared++;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(500);
  }

  private static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.walk(root().resolve("conformance/heap-programs"))) {
      return files.filter(file -> file.toString().endsWith(".heap")).sorted().toList();
    }
  }

  private static Path root() {
    Path start = Path.of(System.getProperty("managedheap.root", "")).toAbsolutePath();
    for (Path root = start; root != null; root = root.getParent()) {
      if (Files.isDirectory(root.resolve("conformance"))) {
        return root;
      }
    }
    throw new AssertionError("no conformance/ in " + start + " or above");
  }

  /** Puts what one collection freed in order: the model does not predict that order. */
  private static List<String> sortedCollections(List<String> lines) {
    List<String> sorted = new ArrayList<>(lines);
    int start = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).startsWith("collect ")) {
        Collections.sort(sorted.subList(start, i));
      }
      if (!sorted.get(i).startsWith("freed ")) {
        start = i + 1;
      }
    }
    return sorted;
  }
}

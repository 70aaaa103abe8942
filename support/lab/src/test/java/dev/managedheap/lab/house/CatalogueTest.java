package dev.managedheap.lab.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every planted bug has its row in the catalogue, which names the invariant that it names. */
class CatalogueTest {
  private static final Path ROOT = Path.of(System.getProperty("managedheap.root", "../.."));
  private static final Pattern ROW = Pattern.compile("\\| ([A-Z]\\d+) \\| .* \\| ([^|]+) \\|");
  private static final Pattern BUG = Pattern.compile("(?m)^bug: (\\S+)$");
  private static final Pattern INVARIANTS = Pattern.compile("(?m)^invariant: (.+)$");

  @TestFactory
  Stream<DynamicTest> everyPlantedBugHasItsRow() throws IOException {
    Map<String, Set<String>> rows = rows();
    return planted().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    String.valueOf(file.getFileName()), () -> hasItsRow(file, rows)));
  }

  private static void hasItsRow(Path file, Map<String, Set<String>> rows) throws IOException {
    String patch = Files.readString(file);
    String bug = firstGroup(BUG, patch);
    Set<String> claimed = new HashSet<>(names(firstGroup(INVARIANTS, patch)));
    assertThat(rows).as("rows of the catalogue").containsKey(bug);
    assertThat(rows.get(bug)).as("invariants that catch %s", bug).containsAll(claimed);
  }

  @Test
  void thereIsSomethingToCompare() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(100);
    assertThat(planted()).hasSizeGreaterThan(50);
  }

  private static List<Path> planted() throws IOException {
    try (Stream<Path> files = Files.find(ROOT, 4, CatalogueTest::isPlanted)) {
      return files.sorted().toList();
    }
  }

  private static boolean isPlanted(Path file, BasicFileAttributes attributes) {
    boolean shipped = file.toString().replace('\\', '/').contains("/src/planted/");
    return shipped && file.toString().endsWith(".planted");
  }

  private static Map<String, Set<String>> rows() throws IOException {
    Map<String, Set<String>> rows = new HashMap<>();
    for (String line : Files.readAllLines(ROOT.resolve("catalogue/planted-bugs.md"))) {
      Matcher row = ROW.matcher(line.strip());
      if (row.matches()) {
        rows.put(row.group(1), new HashSet<>(names(row.group(2).replaceAll(", with.*", ""))));
      }
    }
    return rows;
  }

  private static List<String> names(String list) {
    return Arrays.asList(list.split(", ?"));
  }

  private static String firstGroup(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("a line like %s", pattern).isTrue();
    return matcher.group(1);
  }
}

package dev.managedheap.notation.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The enum and the catalogue name the same invariants, in the same order and the same words. */
class InvariantCatalogueTest {
  private static final Pattern ROW =
      Pattern.compile("\\| ([A-Z]{2}-\\d+) \\| ([^|]+) \\| ([^|]+) \\| [^|]+ \\|");

  @Test
  void theEnumHasTheRowsOfTheCatalogue() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(root().resolve("catalogue/invariants.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String statement = row.group(3).replace("`", "");
        rows.add(row.group(1) + " " + row.group(2) + ": " + statement);
      }
    }
    assertThat(rows).hasSizeGreaterThan(100);
    assertThat(Arrays.stream(Invariant.values()).map(i -> i + ": " + i.statement()))
        .containsExactlyElementsOf(rows);
  }

  @Test
  void anInvariantIsFoundByEitherName() {
    assertThat(Invariant.named("rc-7")).contains(Invariant.RC_7);
    assertThat(Invariant.named("RC-7 INC-BEFORE-DEC")).contains(Invariant.RC_7);
    assertThat(Invariant.named("RC-99")).isEmpty();
  }

  private static Path root() {
    return Path.of(System.getProperty("managedheap.root", "../.."));
  }
}

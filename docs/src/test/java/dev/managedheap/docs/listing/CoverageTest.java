package dev.managedheap.docs.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.docs.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule that a chapter shows its code stands, and can fail. */
class CoverageTest {
  private static final String FILE = "chapter-memory/src/main/java/dev/managedheap/memory/A.java";

  @TempDir Path root;

  /** Ten lines of code in tags of 7 and 2; the class's own line is in neither. */
  @BeforeEach
  void writeSource() throws IOException {
    Path file = root.resolve(FILE);
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        List.of(
            "package dev.managedheap.memory;",
            "class A {",
            "  // tag::seven[]",
            String.join("\n", Collections.nCopies(7, "  a();")),
            "  // end::seven[]",
            "  // tag::two[]",
            String.join("\n", Collections.nCopies(2, "  b();")),
            "  // end::two[]",
            "}"));
  }

  @Test
  void linesThatAreNotShownAreNamedAndStopTheBuild() {
    Listings listings = new Listings(new Places(root, root));
    listings.show("memory/A.java", List.of("seven"), true);
    Coverage coverage = listings.coverage("memory");
    assertThat(coverage.missing()).containsExactly(FILE + ":2", FILE + ":13", FILE + ":14");
    assertThat(coverage.faults()).hasSize(1);
    assertThat(coverage.faults().get(0))
        .contains("memory: only 7 of 10", FILE + ":2, " + FILE + ":13");
  }

  @Test
  void allThatIsShownIsWell() {
    Listings listings = new Listings(new Places(root, root));
    listings.show("memory/A.java", List.of(), true);
    assertThat(listings.coverage("memory").faults()).isEmpty();
  }

  @Test
  void exceptionsCountButNotTooMany() {
    Listings listings = new Listings(new Places(root, root));
    listings.show("memory/A.java", List.of("seven"), true);
    listings.except(new Exceptions.Entry(1, "memory/A.java", "two", "reason"));
    assertThat(listings.coverage("memory").missing()).containsExactly(FILE + ":2");
    listings.except(new Exceptions.Entry(2, "memory/A.java", Exceptions.WHOLE_FILE, "reason"));
    Coverage coverage = listings.coverage("memory");
    assertThat(coverage.excepted()).isEqualTo(3);
    assertThat(coverage.faults())
        .containsExactly("memory: 3 of 10 lines of code are excepted, 3 % is the most");
  }

  @Test
  void anExceptionForWhatIsShownIsRefused() {
    Listings listings = new Listings(new Places(root, root));
    listings.show("memory/A.java", List.of("seven"), true);
    assertThatThrownBy(
            () -> listings.except(new Exceptions.Entry(1, "memory/A.java", "seven", "reason")))
        .hasMessageContaining("no exception");
  }

  @Test
  void theBordersOfTheRule() {
    assertThat(new Coverage("m", 100, 97, 2, List.of("a")).faults()).isNotEmpty();
    assertThat(new Coverage("m", 100, 97, 3, List.of()).faults()).isEmpty();
    assertThat(new Coverage("m", 100, 96, 0, List.of("a", "b", "c", "d")).faults()).hasSize(1);
    assertThat(new Coverage("m", 100, 96, 4, List.of()).faults()).hasSize(1);
    assertThat(new Coverage("m", 0, 0, 0, List.of()).faults()).containsExactly("m: no code found");
  }

  @Test
  void anExceptionNeedsAReason() throws IOException {
    Path list = root.resolve("exceptions.txt");
    Files.writeString(list, "# a comment\nm/A.java [whole file] : like B\nm/C.java [t] : \n");
    assertThatThrownBy(() -> Exceptions.read(list)).hasMessageContaining("exceptions.txt:3");
    Files.writeString(list, "m/A.java [whole file] : like B\n");
    assertThat(Exceptions.read(list))
        .containsExactly(new Exceptions.Entry(1, "m/A.java", "whole file", "like B"));
  }
}

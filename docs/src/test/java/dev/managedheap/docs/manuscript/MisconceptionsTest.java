package dev.managedheap.docs.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The misconceptions of the catalogue that the told chapters take up, each in a box of its own. */
class MisconceptionsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BOX = Pattern.compile("\\[\\.said#misconception-(\\d+)[],]");
  private static final List<Integer> OF_MEMORY_AND_COUNTING =
      List.of(1, 4, 5, 9, 10, 11, 17, 18, 25, 29);

  @Test
  void eachHasOneBoxAndOnlyThoseOfTheCatalogueHave() throws IOException {
    String catalogue = Files.readString(ROOT.resolve("catalogue/misconceptions.md"));
    List<Integer> boxes =
        Stream.of(
                "chapter-memory/src/docs/asciidoc/memory.adoc",
                "chapter-refcount/src/docs/asciidoc/refcount.adoc")
            .flatMap(chapter -> BOX.matcher(read(chapter)).results())
            .map(box -> Integer.valueOf(box.group(1)))
            .toList();
    assertThat(boxes).doesNotHaveDuplicates().containsAll(OF_MEMORY_AND_COUNTING);
    assertThat(boxes).allSatisfy(number -> assertThat(catalogue).contains("\n" + number + ". *"));
  }

  /** The program may stand in the box, or in one above it to whose output the box refers. */
  @Test
  void eachBoxHasAProgramThatWasRun() {
    String counting = read("chapter-refcount/src/docs/asciidoc/refcount.adoc");
    String memory = read("chapter-memory/src/docs/asciidoc/memory.adoc");
    for (int number : OF_MEMORY_AND_COUNTING) {
      Matcher box =
          Pattern.compile("(?s)\\[\\.said#misconception-" + number + "[],].*?\\*{4}(.*?)\\*{4}")
              .matcher(memory + counting);
      assertThat(box.find()).as("misconception " + number).isTrue();
      assertThat(box.group(1))
          .as("misconception " + number)
          .containsPattern("include::conformance/sessions/\\w+\\.py|of the output above");
    }
  }

  private static String read(String chapter) {
    try {
      return Files.readString(ROOT.resolve(chapter));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

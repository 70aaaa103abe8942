package dev.managedheap.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.adobe.epubcheck.api.EpubCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The PDF and the EPUB, where they were built: {@code -P book}. */
class PrintEditionsTest {
  private static final Path BOOK = Path.of(System.getProperty("managedheap.book", "target/book"));

  private static Path built(String name) {
    Path file = BOOK.resolve(name);
    boolean isBuilt = Files.exists(BOOK.resolve("all.stamp")) && Files.exists(file);
    assumeTrue(isBuilt, name + " was not built: -P book builds it");
    return file;
  }

  @Test
  void theEpubIsValid() {
    StringWriter said = new StringWriter();
    EpubCheck check =
        new EpubCheck(built("the-managed-heap.epub").toFile(), new PrintWriter(said, true));
    int result = check.doValidate();
    assertThat(said.toString()).doesNotContainPattern("(ERROR|FATAL|WARNING)\\([A-Z]");
    assertThat(result).isZero();
  }

  @Test
  void thePdfIsWhole() throws IOException {
    byte[] pdf = Files.readAllBytes(built("the-managed-heap.pdf"));
    assertThat(pdf.length).isGreaterThan(100_000);
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }
}

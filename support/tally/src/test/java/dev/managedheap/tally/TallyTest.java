package dev.managedheap.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TallyTest {
  @Test
  void readsOneReport() throws Exception {
    byte[] report = report(9, 2, 1, 3).getBytes(StandardCharsets.UTF_8);
    Tally tally = Tally.ofReport(new ByteArrayInputStream(report));
    assertThat(tally).isEqualTo(new Tally(3, 3, 3)).hasToString("3 passed, 3 failed, 3 skipped");
  }

  @Test
  void refusesWhatIsNoReport() {
    byte[] other = "<html/>".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Tally.ofReport(new ByteArrayInputStream(other)))
        .isInstanceOf(XMLStreamException.class);
  }

  @Test
  void addsUpTheModulesAndNothingElse(@TempDir Path root) throws Exception {
    write(root.resolve("one/target/surefire-reports/TEST-a.xml"), report(4, 0, 0, 0));
    write(root.resolve("support/two/target/surefire-reports/TEST-b.xml"), report(3, 1, 0, 0));
    write(root.resolve("support/two/target/surefire-reports/b.txt"), "no report");
    write(root.resolve("learn/target/surefire-reports/TEST-l.xml"), report(50, 9, 0, 0));
    write(root.resolve("support/two/src/TEST-c.xml"), report(100, 0, 0, 0));
    assertThat(Tally.ofTree(root, Instant.EPOCH))
        .isEqualTo(new Tally(6, 1, 0))
        .hasToString("6 passed, 1 failed");
    assertThat(printed(root)).isEqualTo("tests failed after 6 passed, 1 failed");
  }

  @Test
  void aBuildWithoutTestsFails(@TempDir Path root) throws Exception {
    assertThat(printed(root)).isEqualTo("no test passed after 0 passed, 0 failed");
  }

  @Test
  void aBuildWhoseTestsPassEndsInTheirNumber(@TempDir Path root) throws Exception {
    write(root.resolve("one/target/surefire-reports/TEST-a.xml"), report(4, 0, 0, 1));
    assertThat(printed(root)).isEqualTo("3 passed, 0 failed, 1 skipped");
  }

  @Test
  void reportsOfAnEarlierBuildDoNotCount(@TempDir Path root) throws Exception {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    Path earlier = root.resolve("one/target/surefire-reports/TEST-a.xml");
    write(earlier, report(4, 4, 0, 0));
    Files.setLastModifiedTime(earlier, FileTime.from(start.minusSeconds(1)));
    Path now = root.resolve("one/target/surefire-reports/TEST-b.xml");
    write(now, report(2, 0, 0, 0));
    Files.setLastModifiedTime(now, FileTime.from(start));
    assertThat(Tally.ofTree(root, start)).isEqualTo(new Tally(2, 0, 0));
  }

  private static String printed(Path root) throws IOException, XMLStreamException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String failure = "";
    try {
      Tally.report(new PrintStream(bytes, true, StandardCharsets.UTF_8), root, Instant.EPOCH);
    } catch (IllegalStateException e) {
      failure = e.getMessage() + " after ";
    }
    return failure + bytes.toString(StandardCharsets.UTF_8).strip();
  }

  private static String report(int tests, int failures, int errors, int skipped) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"n\" tests=\"%d\""
            .formatted(tests)
        + " failures=\"%d\" errors=\"%d\" skipped=\"%d\"/>".formatted(failures, errors, skipped);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

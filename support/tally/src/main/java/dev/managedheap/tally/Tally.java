package dev.managedheap.tally;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How many tests a build ran, added up from the reports that Surefire leaves in each module.
 *
 * @param passed tests that passed
 * @param failed tests that failed, by an assertion or by another exception
 * @param skipped tests that were not run
 */
public record Tally(int passed, int failed, int skipped) {
  private static final Pattern REPORT =
      Pattern.compile("/target/surefire-reports/TEST-[^/]*[.]xml$");
  private static final XMLInputFactory XML = XMLInputFactory.newFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
  }

  /**
   * Adds up the reports of every module and prints {@code N passed, N failed}.
   *
   * @param arguments the root of the source tree; and, where reports of an earlier build may still
   *     lie about, the instant at which this one began, such as {@code 2026-01-01T00:00:00Z}
   * @throws IOException if a report cannot be read
   * @throws XMLStreamException if a report is not a report
   * @throws IllegalStateException if a test failed, or none ran
   */
  public static void main(String[] arguments) throws IOException, XMLStreamException {
    Instant start = arguments.length > 1 ? Instant.parse(arguments[1]) : Instant.EPOCH;
    report(System.out, Path.of(arguments[0]), start);
  }

  static void report(PrintStream out, Path root, Instant start)
      throws IOException, XMLStreamException {
    Tally total = ofTree(root, start);
    out.println(total);
    if (total.failed > 0 || total.passed == 0) {
      throw new IllegalStateException(total.passed == 0 ? "no test passed" : "tests failed");
    }
  }

  /**
   * Adds up the reports of every module below a folder.
   *
   * @param root the root of a source tree
   * @param start what was written earlier does not count
   * @return the sum; nothing but zeros where there is no report
   * @throws IOException if a report cannot be read
   * @throws XMLStreamException if a report is not a report
   */
  static Tally ofTree(Path root, Instant start) throws IOException, XMLStreamException {
    Tally total = new Tally(0, 0, 0);
    for (Path report : reports(root)) {
      if (!Files.getLastModifiedTime(report).toInstant().isBefore(start)) {
        try (InputStream in = Files.newInputStream(report)) {
          total = total.plus(ofReport(in));
        }
      }
    }
    return total;
  }

  private static List<Path> reports(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root, 5)) {
      return files.filter(file -> isReport(root.relativize(file))).sorted().toList();
    }
  }

  /** A learner's own tests are no part of the build. */
  private static boolean isReport(Path file) {
    return REPORT.matcher(file.toString().replace('\\', '/')).find() && !file.startsWith("learn");
  }

  /**
   * Reads one report.
   *
   * @param in its XML; the caller closes it
   * @return what it says in its first element
   * @throws XMLStreamException if it is not a report
   */
  static Tally ofReport(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = XML.createXMLStreamReader(in);
    xml.nextTag();
    xml.require(XMLStreamReader.START_ELEMENT, null, "testsuite");
    int failed = count(xml, "failures") + count(xml, "errors");
    int skipped = count(xml, "skipped");
    return new Tally(count(xml, "tests") - failed - skipped, failed, skipped);
  }

  private static int count(XMLStreamReader xml, String attribute) {
    return Integer.parseInt(xml.getAttributeValue(null, attribute));
  }

  private Tally plus(Tally other) {
    return new Tally(passed + other.passed, failed + other.failed, skipped + other.skipped);
  }

  /** The line that people and build servers read. */
  @Override
  public String toString() {
    String line = passed + " passed, " + failed + " failed";
    return skipped == 0 ? line : line + ", " + skipped + " skipped";
  }
}

package dev.managedheap.tally;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
   * Adds up all the reports below some folders and prints {@code N passed, N failed}.
   *
   * @param folders the roots of the source trees
   * @throws IOException if a report cannot be read
   * @throws XMLStreamException if a report is not a report
   * @throws IllegalStateException if a test failed, or none ran
   */
  public static void main(String[] folders) throws IOException, XMLStreamException {
    report(System.out, folders);
  }

  static void report(PrintStream out, String... folders) throws IOException, XMLStreamException {
    Tally total = new Tally(0, 0, 0);
    for (String folder : folders) {
      total = total.plus(ofTree(Path.of(folder)));
    }
    out.println(total);
    if (total.failed > 0 || total.passed == 0) {
      throw new IllegalStateException(total.passed == 0 ? "no test passed" : "tests failed");
    }
  }

  /**
   * Adds up the reports of every module below a folder.
   *
   * @param root the root of a source tree
   * @return the sum; nothing but zeros where there is no report
   * @throws IOException if a report cannot be read
   * @throws XMLStreamException if a report is not a report
   */
  public static Tally ofTree(Path root) throws IOException, XMLStreamException {
    Tally total = new Tally(0, 0, 0);
    for (Path report : reports(root)) {
      try (InputStream in = Files.newInputStream(report)) {
        total = total.plus(ofReport(in));
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

package dev.managedheap.lab.grade;

import dev.managedheap.lab.grade.Result.Outcome;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results in the form in which build servers read tests: a suite a student, a case an exercise. It
 * keeps to the schema of Ant's JUnit task, which is the strictest of those in use.
 */
public final class JunitXml {
  private final XMLStreamWriter xml;
  private final String time;

  private JunitXml(XMLStreamWriter xml, LocalDateTime time) {
    this.xml = xml;
    this.time = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** The document. */
  public static String of(List<Result> results, LocalDateTime time) throws XMLStreamException {
    Map<Student, List<Result>> students = new LinkedHashMap<>();
    for (Result result : results) {
      students.computeIfAbsent(result.student(), none -> new ArrayList<>()).add(result);
    }
    StringWriter text = new StringWriter();
    XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    JunitXml document = new JunitXml(writer, time);
    writer.writeStartDocument("UTF-8", "1.0");
    writer.writeCharacters("\n");
    writer.writeStartElement("testsuites");
    int id = 0;
    for (Map.Entry<Student, List<Result>> student : students.entrySet()) {
      document.suite(student.getKey(), student.getValue(), id++);
    }
    writer.writeCharacters("\n");
    writer.writeEndElement();
    writer.writeEndDocument();
    writer.close();
    return text + "\n";
  }

  private void suite(Student student, List<Result> results, int id) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    attribute("name", student.name());
    attribute("package", "exercises");
    attribute("id", String.valueOf(id));
    attribute("timestamp", time);
    attribute("hostname", "localhost");
    attribute("tests", String.valueOf(results.size()));
    attribute("failures", String.valueOf(count(results, Outcome.NOT_SOLVED, Outcome.MISSING)));
    attribute("errors", String.valueOf(count(results, Outcome.BROKEN)));
    attribute("time", seconds(results.stream().mapToDouble(Result::seconds).sum()));
    xml.writeEmptyElement("properties");
    for (Result result : results) {
      testCase(result);
    }
    xml.writeCharacters("\n    ");
    xml.writeEmptyElement("system-out");
    xml.writeEmptyElement("system-err");
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static long count(List<Result> results, Outcome... outcomes) {
    return results.stream().filter(each -> List.of(outcomes).contains(each.outcome())).count();
  }

  private void testCase(Result result) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    if (result.isSolved()) {
      xml.writeEmptyElement("testcase");
      describe(result);
      return;
    }
    xml.writeStartElement("testcase");
    describe(result);
    xml.writeStartElement(result.outcome() == Outcome.BROKEN ? "error" : "failure");
    attribute("message", result.label());
    attribute("type", result.outcome().name().toLowerCase(Locale.ROOT));
    xml.writeCharacters(shown(result.text()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void describe(Result result) throws XMLStreamException {
    attribute("name", result.exercise().name());
    attribute("classname", result.student().name());
    attribute("time", seconds(result.seconds()));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, shown(value));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  /** The text with a question mark in place of each character that XML 1.0 cannot hold. */
  static String shown(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints().forEach(c -> result.appendCodePoint(isCharacter(c) ? c : '?'));
    return result.toString();
  }

  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}

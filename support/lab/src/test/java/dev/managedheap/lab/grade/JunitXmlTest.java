package dev.managedheap.lab.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.lab.grade.Result.Outcome;
import dev.managedheap.lab.learn.Samples;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class JunitXmlTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 2, 12, 0, 3, 999);

  private static String of(List<Result> results) throws XMLStreamException {
    return JunitXml.of(results, NOON);
  }

  private static void validate(String document) throws SAXException, IOException {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(JunitXmlTest.class.getResource("junit-results.xsd"));
    schema.newValidator().validate(new StreamSource(new StringReader(document)));
  }

  @Test
  void aSuiteAStudentAndACaseAnExercise() throws Exception {
    String document = of(Results.ofTwoStudents());
    validate(document);
    assertThat(document)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites>
              <testsuite name="ada" package="exercises" id="0" timestamp="2026-01-02T12:00:03" \
            hostname="localhost" tests="2" failures="1" errors="0" time="1.750"><properties/>
                <testcase name="first" classname="ada" time="0.250"/>
                <testcase name="second" classname="ada" time="1.500">\
            <failure message="wrong" type="not_solved">a &lt; b &amp; ?
            </failure></testcase>
                <system-out/><system-err/>
              </testsuite>
              <testsuite name="O'Hara, &quot;Bob&quot;" package="exercises" id="1" \
            timestamp="2026-01-02T12:00:03" hostname="localhost" tests="2" failures="1" errors="1" \
            time="1234.500"><properties/>
                <testcase name="first" classname="O'Hara, &quot;Bob&quot;" time="0.000">\
            <failure message="missing" type="missing">There is no file.</failure></testcase>
                <testcase name="second" classname="O'Hara, &quot;Bob&quot;" time="1234.500">\
            <error message="the checks failed" type="broken">Oh.</error></testcase>
                <system-out/><system-err/>
              </testsuite>
            </testsuites>
            """);
  }

  @Test
  void whatXmlCannotHoldDoesNotBreakIt() throws Exception {
    Student student = new Student("\u0000\u001b[31m <&>\"'\ud83d\ude00\ud800\uffff", Path.of("x"));
    Result result =
        new Result(student, Samples.three().get(0), Outcome.NOT_SOLVED, "wrong", "]]>\u0001", 0);
    validate(of(List.of(result)));
    assertThat(JunitXml.shown(student.name())).isEqualTo("??[31m <&>\"'\ud83d\ude00??");
  }

  @Test
  void nobodyIsAValidClass() throws Exception {
    validate(of(List.of()));
  }

  @Test
  void theSchemaNoticesWhatIsWrong() throws Exception {
    String document = of(Results.ofTwoStudents());
    for (String[] change :
        new String[][] {
          {" hostname=\"localhost\"", ""},
          {"time=\"1.500\"", "time=\"1,500\""},
          {"<system-err/>", ""},
          {"12:00:03", "12:00:03Z"},
          {"testcase", "test"}
        }) {
      String wrong = document.replace(change[0], change[1]);
      assertThat(wrong).isNotEqualTo(document);
      assertThatThrownBy(() -> validate(wrong)).isInstanceOf(SAXException.class);
    }
  }
}

package dev.managedheap.lab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void aLineAStudentAndExerciseEachEndedAsTheStandardSays() {
    assertThat(Csv.of(Results.ofTwoStudents()))
        .isEqualTo(
            "student,exercise,solved,result\r\n"
                + "ada,first,1,solved\r\n"
                + "ada,second,0,wrong\r\n"
                + "\"O'Hara, \"\"Bob\"\"\",first,0,missing\r\n"
                + "\"O'Hara, \"\"Bob\"\"\",second,0,the checks failed\r\n");
    assertThat(Csv.of(List.of())).isEqualTo("student,exercise,solved,result\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(\"http://x\",\"y\")"})
  void aNameThatASpreadsheetWouldRunIsText(String name) {
    String field = Csv.field(name);
    assertThat(field.startsWith("\"") ? field.substring(1) : field).startsWith("'");
  }

  @Test
  void quotesGoAroundWhatHoldsCommasQuotesAndEnds() {
    assertThat(Csv.field("plain")).isEqualTo("plain");
    assertThat(Csv.field("a,b")).isEqualTo("\"a,b\"");
    assertThat(Csv.field("a\"b")).isEqualTo("\"a\"\"b\"");
    assertThat(Csv.field("a\nb")).isEqualTo("\"a\nb\"");
    assertThat(Csv.field("=a,b")).isEqualTo("\"'=a,b\"");
    assertThat(Csv.field("")).isEmpty();
  }
}

package dev.managedheap.checks.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.checks.layout.Exercise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Java machine says of a class, method or field that is not as the checks need it. */
class SentencesTest {
  /** In a message, {@code ~} stands for the package of an exercise. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          look for A.b(int, int) and do not find it | NoSuchMethodError: 'int ~.A.b(int, int)'
          look for A and do not find it             | NoClassDefFoundError: ~/A
          use A.b() and cannot reach it, because it is not public \
            | IllegalAccessError: class B tried to access private method 'int ~.A.b()' (B is in …)
          use A.c and cannot reach it, because it is not public \
            | IllegalAccessError: class B tried to access private field ~.A.c (B is in …)
          use A and cannot reach it, because it is not public \
            | IllegalAccessError: failed to access class ~.A from class B (B is in …)
          use A.b() without an object, and it is not static \
            | IncompatibleClassChangeError: Expected static method 'int ~.A.b()'
          use A.c without an object, and it is not static \
            | IncompatibleClassChangeError: Expected static field ~.A.c
          use A.b() of an object, and it is static \
            | IncompatibleClassChangeError: Expecting non-static method 'int ~.A.b()'
          use A.c of an object, and it is static \
            | IncompatibleClassChangeError: Expected non-static field ~.A.c
          """)
  void tellsItInWords(String words, String message) {
    String inPackage =
        message.contains("~/")
            ? message.replace("~", Exercise.PACKAGE.replace('.', '/') + "/a")
            : message.replace("~", Exercise.PACKAGE + ".a");
    assertThat(Sentences.missing(inPackage)).isEqualTo("The checks " + words + ".");
  }
}

package dev.managedheap.checks.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Java machine says of a class, method or field that is not as the checks need it. */
class SentencesTest {
  private static final String NOT_THERE = "The checks look for %s and do not find it.";
  private static final String HIDDEN =
      "The checks use %s and cannot reach it, because it is not public.";
  private static final String NOT_STATIC =
      "The checks use %s without an object, and it is not static.";
  private static final String STATIC = "The checks use %s of an object, and it is static.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          A.b(int, int) | NoSuchMethodError: 'int dev.managedheap.exercises.a.A.b(int, int)'
          A             | NoClassDefFoundError: dev/managedheap/exercises/a/A
          """)
  void whatIsNotThere(String name, String message) {
    assertThat(Sentences.missing(message)).isEqualTo(NOT_THERE.formatted(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          A.b() | class B tried to access private method 'int dev.managedheap.exercises.a.A.b()' (B)
          A.c   | class B tried to access private field dev.managedheap.exercises.a.A.c (B is in)
          A     | failed to access class dev.managedheap.exercises.a.A from class B (B is in)
          """)
  void whatIsNotPublic(String name, String message) {
    assertThat(Sentences.missing("IllegalAccessError: " + message))
        .isEqualTo(HIDDEN.formatted(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          A.b() | Expected static method 'int dev.managedheap.exercises.a.A.b()'
          A.c   | Expected static field dev.managedheap.exercises.a.A.c
          """)
  void whatIsNotStatic(String name, String message) {
    assertThat(Sentences.missing("IncompatibleClassChangeError: " + message))
        .isEqualTo(NOT_STATIC.formatted(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          A.b() | Expecting non-static method 'int dev.managedheap.exercises.a.A.b()'
          A.c   | Expected non-static field dev.managedheap.exercises.a.A.c
          """)
  void whatIsStatic(String name, String message) {
    assertThat(Sentences.missing("IncompatibleClassChangeError: " + message))
        .isEqualTo(STATIC.formatted(name));
  }
}

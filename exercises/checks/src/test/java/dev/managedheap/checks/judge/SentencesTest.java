package dev.managedheap.checks.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Java machine says of a class, method or field that is not as the checks need it. */
class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          NoSuchMethodError: 'int dev.managedheap.exercises.a.A.b(int, int)' | look for A.b(int, int) and
          NoClassDefFoundError: dev/managedheap/exercises/a/A | look for A and do not find it.
          IncompatibleClassChangeError: Expected static method 'int dev.managedheap.exercises.a.A.b()' | use A.b() without an object, and it is not static.
          IncompatibleClassChangeError: Expecting non-static method 'int dev.managedheap.exercises.a.A.b()' | use A.b() of an object, and it is static.
          IncompatibleClassChangeError: Expected non-static field dev.managedheap.exercises.a.A.c | use A.c of an object, and it is static.
          IllegalAccessError: class dev.managedheap.checks.B tried to access private method 'int dev.managedheap.exercises.a.A.b()' (dev.managedheap.checks.B and …) | use A.b() and cannot reach it, because it is not public.
          IllegalAccessError: failed to access class dev.managedheap.exercises.a.A from class dev.managedheap.checks.B | use A and cannot reach it, because it is not public.
          """)
  void isToldInWords(String message, String words) {
    assertThat(Sentences.missing(message)).startsWith("The checks ").contains(words);
  }
}

package dev.managedheap.lab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GradeTableTest {
  @Test
  void aLineAStudentAndALineAnExercise() {
    assertThat(GradeTable.of(Results.ofTwoStudents()))
        .isEqualTo(
            """
            ada            1 of 2 solved; not second
            O'Hara, "Bob"  0 of 2 solved; not first, second

            first: solved by 1 of 2
            second: solved by 0 of 2
            """);
  }
}

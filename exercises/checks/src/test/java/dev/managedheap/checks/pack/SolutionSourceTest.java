package dev.managedheap.checks.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SolutionSourceTest {
  private static final String MARKED =
      """
      class A {
        int one() {
          // solution begins
          int one = 1;
          return one;
          // starter instead
          // throw new UnsupportedOperationException("one is not written yet");
          //
          // // Write one.
          // solution ends
        }
        // solution begins
        int helper;
        // solution ends
      }
      """;

  @Test
  void theSolutionHasNoMarks() {
    assertThat(new SolutionSource("A.java", MARKED).solution())
        .isEqualTo(
            """
            class A {
              int one() {
                int one = 1;
                return one;
              }
              int helper;
            }
            """);
  }

  @Test
  void theStarterHasWhatStandsInComments() {
    SolutionSource source = new SolutionSource("A.java", MARKED);
    assertThat(source.starter())
        .isEqualTo(
            """
            class A {
              int one() {
                throw new UnsupportedOperationException("one is not written yet");

                // Write one.
              }
            }
            """);
    assertThat(source.isMarked()).isTrue();
    assertThat(source.begins()).isEqualTo(3);
  }

  @Test
  void aSourceWithoutMarksStaysAsItIs() {
    SolutionSource source = new SolutionSource("B.java", "class B {}\n");
    assertThat(source.isMarked()).isFalse();
    assertThat(source.starter()).isEqualTo("class B {}\n");
    assertThat(source.begins()).isZero();
  }

  @Test
  void aMisplacedMarkIsAnErrorThatNamesTheLine() {
    for (String wrong :
        new String[] {
          "// solution ends",
          "// starter instead",
          "// solution begins\n// solution begins",
          "// solution begins",
          "// solution begins\n// starter instead\n// starter instead",
        }) {
      assertThatThrownBy(() -> new SolutionSource("C.java", wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("C.java, line [123]: .* does not belong here");
    }
    assertThatThrownBy(
            () -> new SolutionSource("C.java", "// solution begins\n// starter instead\nint x;\n"))
        .hasMessage("C.java, line 3: a line of the starter stands in a comment");
  }
}

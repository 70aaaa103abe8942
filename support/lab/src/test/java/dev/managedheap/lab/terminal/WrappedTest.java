package dev.managedheap.lab.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {
  @Test
  void linesOfAParagraphAreJoinedAndBroken() {
    assertThat(Wrapped.lines("one two\nthree four five", 10))
        .containsExactly("one two", "three four", "five");
  }

  @Test
  void paragraphsAndPicturesStayAsTheyAre() {
    assertThat(Wrapped.lines("one\n\n  a -> b, which is far too wide\ntwo\nthree", 20))
        .containsExactly("one", "", "  a -> b, which is far too wide", "two three");
  }

  @Test
  void itemsHang() {
    assertThat(Wrapped.lines("- one two three\n- four", 10))
        .containsExactly("- one two", "  three", "- four");
  }

  @Test
  void aWordThatIsTooLongStandsAlone() {
    assertThat(Wrapped.lines("a incomprehensibilities b", 8))
        .containsExactly("a", "incomprehensibilities", "b");
  }

  @Test
  void aMarginCountsAndEmptyLinesHaveNone() {
    assertThat(Wrapped.text("one two\n\nthree", 7, "  ")).isEqualTo("  one\n  two\n\n  three\n");
  }
}

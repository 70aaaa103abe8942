package dev.managedheap.lab.heap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void theCaretStandsBelowTheColumn() {
    assertThat(Excerpt.of("new a x", 7).withCaret()).isEqualTo("  new a x\n        ^");
  }

  @Test
  void theColumnMayLieBehindTheEnd() {
    assertThat(Excerpt.of("new", 5).withCaret()).isEqualTo("  new\n     ^");
    assertThat(Excerpt.of("", 1).withCaret()).isEqualTo("  \n  ^");
  }

  @Test
  void whatCannotBeSeenIsShownAndTheCaretStaysBelow() {
    assertThat(Excerpt.of("\ta\u0007b", 4).withCaret()).isEqualTo("   a\\u0007b\n          ^");
    assertThat(Excerpt.of("a\r", 1).text()).isEqualTo("a\\r");
  }

  @Test
  void aLongLineIsCutAroundTheColumn() {
    String line = "0123456789".repeat(20);
    assertThat(Excerpt.of(line, 1)).isEqualTo(new Excerpt(line.substring(0, 64) + "...", 0));
    Excerpt middle = Excerpt.of(line, 101);
    assertThat(middle.text()).isEqualTo("..." + line.substring(60, 124) + "...");
    assertThat(middle.offset()).isEqualTo(43);
    assertThat(Excerpt.of(line, 200).text()).isEqualTo("..." + line.substring(159));
  }
}

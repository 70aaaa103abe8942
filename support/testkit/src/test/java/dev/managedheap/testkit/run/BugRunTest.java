package dev.managedheap.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BugRunTest extends RunHarness {

  @Test
  void aPlantedBugIsShownBeingCaught() {
    assertThat(run("--bug", "r10", "--seed", "2")).isZero();
    assertThat(printed())
        .startsWith(
            """
            chapter-shelf: planted bug R10, storing the same value counts it again

              dev.managedheap.testkit.planted.shelf.Shelf
                - if (slots[slot] != 0) {
                + if (slots[slot] != 0 && slots[slot] != value) {

              putting the same again changes nothing
                checks   RC-7 INC-BEFORE-DEC
            """)
        .contains("again    ./lab test --bug R10 --seed 2\n")
        .endsWith(
            "R10 is caught by RC-7 INC-BEFORE-DEC; the shipped class holds in the same cases\n");
  }

  @Test
  void aPlantedBugThatIsNotCaught() {
    assertThat(run("--bug", "R20")).isEqualTo(1);
    assertThat(printed()).endsWith("R20 is NOT CAUGHT: no property failed with RC-1 COUNT-EXACT\n");
    assertThat(run("--bug", "R1", "RC-7")).isEqualTo(1);
    assertThat(printed()).contains("./lab test RC-7 --bug R1 --seed 1");
    assertThat(run("--bug", "R26")).isEqualTo(1);
    assertThat(printed()).contains("PROVES NOTHING: AlwaysFails#whateverTheShelfDoes fails, but");
  }
}

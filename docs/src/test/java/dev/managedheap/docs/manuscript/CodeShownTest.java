package dev.managedheap.docs.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.docs.Problems;
import dev.managedheap.docs.listing.Coverage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule is applied to chapters that are told, and no chapter hides that it is. */
class CodeShownTest {
  private static final Coverage LITTLE = new Coverage("m", 4, 3, 0, List.of("A.java:7"));
  private static final Coverage ALL = new Coverage("m", 4, 4, 0, List.of());

  @Test
  void aToldChapterMustShowItsCode() {
    assertThat(problems(LITTLE, true)).hasSize(1);
    assertThat(problems(LITTLE, true).get(0)).contains("3 of 4", "A.java:7");
    assertThat(problems(ALL, true)).isEmpty();
  }

  @Test
  void aChapterNotYetToldIsNotJudgedUntilItIsShown() {
    assertThat(problems(LITTLE, false)).isEmpty();
    assertThat(problems(ALL, false)).hasSize(1);
  }

  private static List<String> problems(Coverage coverage, boolean isTold) {
    Problems problems = new Problems(Path.of(""));
    CodeShown.judge(coverage, isTold, problems);
    return problems.all();
  }
}

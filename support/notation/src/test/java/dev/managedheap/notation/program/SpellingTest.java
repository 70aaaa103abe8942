package dev.managedheap.notation.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.notation.binary.SeededProperty;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "colect, collect",
    "collct, collect",
    "dorp, drop",
    "nwe, new",
    "refz, refs",
    "sets, set",
    "finaliser, finalizer",
    "finalizr, finalizer",
    "treshhold, threshold",
    "g, ''",
    "xyzzy, ''",
    "'', ''"
  })
  void theNearestWordIsSuggestedIfItIsNear(String word, String expected) {
    String suggestion = Spelling.suggestion(word, Operation.words()).orElse("");
    assertThat(suggestion).isEqualTo(expected);
  }

  @SeededProperty
  void theDistanceIsTheOneOfTheDefinition(
      @ForAll @StringLength(max = 5) @CharRange(from = 'a', to = 'c') String from,
      @ForAll @StringLength(max = 5) @CharRange(from = 'a', to = 'c') String to) {
    assertThat(Spelling.distance(from, to)).isEqualTo(byDefinition(from, to));
    assertThat(Spelling.suggestion(from, List.of(to)).isPresent())
        .isEqualTo(
            byDefinition(from, to) <= 1 + from.length() / 4
                && byDefinition(from, to) < from.length());
  }

  private static int byDefinition(String from, String to) {
    int m = from.length();
    int n = to.length();
    if (m == 0 || n == 0) {
      return m + n;
    }
    String shorterFrom = from.substring(0, m - 1);
    String shorterTo = to.substring(0, n - 1);
    int replaced = from.charAt(m - 1) == to.charAt(n - 1) ? 0 : 1;
    int best = byDefinition(shorterFrom, shorterTo) + replaced;
    best = Math.min(best, byDefinition(shorterFrom, to) + 1);
    best = Math.min(best, byDefinition(from, shorterTo) + 1);
    boolean swapped =
        m > 1
            && n > 1
            && from.charAt(m - 1) == to.charAt(n - 2)
            && from.charAt(m - 2) == to.charAt(n - 1);
    return swapped
        ? Math.min(best, byDefinition(from.substring(0, m - 2), to.substring(0, n - 2)) + 1)
        : best;
  }
}

package dev.managedheap.lab.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.lab.terminal.Tty.Size;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  private static final Tty BOTH = new Tty(true, true);
  private static final Map<String, String> UTF_8 = Map.of("TERM", "xterm", "LANG", "de_DE.UTF-8");

  private static Terminal of(boolean plain, Tty tty, Map<String, String> environment, int columns) {
    return Terminal.of(plain, tty, environment, () -> new Size(24, columns));
  }

  @Test
  void aScreenHasKeysColoursAndBlocks() {
    Terminal terminal = of(false, BOTH, UTF_8, 80);
    assertThat(terminal.isPlain()).isFalse();
    assertThat(terminal.hasKeys()).isTrue();
    assertThat(terminal.hasBlocks()).isTrue();
    assertThat(terminal.ink().good("yes")).isEqualTo("\u001b[1;32myes\u001b[0m");
    assertThat(terminal.clear()).isNotEmpty();
  }

  @Test
  void itIsPlainWhereItIsAskedToBeOrNobodyWouldSeeTheDifference() {
    assertThat(of(true, BOTH, UTF_8, 80).isPlain()).isTrue();
    assertThat(of(false, new Tty(true, false), UTF_8, 80).isPlain()).isTrue();
    assertThat(of(false, BOTH, Map.of("TERM", "dumb"), 80).isPlain()).isTrue();
    Terminal plain = of(true, BOTH, UTF_8, 80);
    assertThat(plain.hasKeys()).isFalse();
    assertThat(plain.ink().bad("no") + plain.clear()).isEqualTo("no");
  }

  @Test
  void withoutSomebodyWhoTypesThereAreNoSingleKeys() {
    Terminal terminal = of(false, new Tty(false, true), UTF_8, 80);
    assertThat(terminal.isPlain()).isFalse();
    assertThat(terminal.hasKeys()).isFalse();
  }

  @Test
  void noColorIsRespectedUnlessItIsEmpty() {
    Terminal without = of(false, BOTH, Map.of("NO_COLOR", "1"), 80);
    assertThat(without.ink().good("yes")).isEqualTo("\u001b[1myes\u001b[0m");
    assertThat(of(false, BOTH, Map.of("NO_COLOR", ""), 80).ink()).isEqualTo(Ink.COLOUR);
  }

  @ParameterizedTest
  @CsvSource({"10, 40", "40, 40", "79, 79", "100, 100", "300, 100"})
  void aPageIsNeitherTooNarrowNorTooWide(int columns, int width) {
    assertThat(of(false, BOTH, UTF_8, columns).width()).isEqualTo(width);
  }

  @Test
  void whatIsNotSeenOnATerminalIsEightyColumnsWide() {
    assertThat(of(false, new Tty(true, false), UTF_8, 120).width()).isEqualTo(80);
    assertThat(of(true, BOTH, UTF_8, 60).width()).isEqualTo(60);
  }

  @Test
  void aTextIsSeenWholeIfItsBrokenLinesAreCountedToo() {
    Terminal terminal = of(false, BOTH, UTF_8, 80);
    assertThat(terminal.shows("x\n".repeat(23))).isTrue();
    assertThat(terminal.shows("x\n".repeat(24))).isFalse();
    assertThat(terminal.shows("x\n".repeat(22) + "x".repeat(80))).isTrue();
    assertThat(terminal.shows("x\n".repeat(22) + "x".repeat(81))).isFalse();
    assertThat(terminal.shows("x\n".repeat(22) + Ink.COLOUR.good("x".repeat(80)))).isTrue();
    assertThat(terminal.shows("")).isTrue();
  }

  @Test
  void theLocaleThatCountsSaysWhetherThereAreBlocks() {
    assertThat(of(false, BOTH, Map.of("LANG", "C"), 80).hasBlocks()).isFalse();
    assertThat(of(false, BOTH, Map.of("LC_ALL", "C", "LANG", "en.utf8"), 80).hasBlocks()).isFalse();
    assertThat(of(false, BOTH, Map.of("LC_CTYPE", "en.utf8"), 80).hasBlocks()).isTrue();
    assertThat(of(false, BOTH, Map.of(), 80).hasBlocks()).isFalse();
  }

  @Test
  void theBarFitsItsTerminal() {
    assertThat(ProgressBar.of(1, 4, "solved", of(false, BOTH, Map.of("NO_COLOR", "1"), 80)))
        .isEqualTo("[\u001b[1m##########\u001b[0m" + "-".repeat(30) + "] 1 of 4 solved");
    assertThat(ProgressBar.of(1, 4, "solved", Terminal.plain())).isEqualTo("1 of 4 solved");
    assertThat(ProgressBar.of(4, 4, "solved", of(false, BOTH, UTF_8, 40)))
        .isEqualTo("\u001b[1;32m" + "\u2588".repeat(23) + "\u001b[0m 4 of 4 solved");
    assertThat(ProgressBar.of(0, 0, "solved", of(false, BOTH, Map.of(), 80)))
        .endsWith("0 of 0 solved");
  }
}

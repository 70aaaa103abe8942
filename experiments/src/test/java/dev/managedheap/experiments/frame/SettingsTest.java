package dev.managedheap.experiments.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.experiments.frame.Contract.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Contract CONTRACT =
      new Contract(
          "E0",
          "Why?",
          "",
          "",
          "",
          "",
          List.of(new Parameter("ops", "operations", 1_000, 10, 50_000), Contract.seed()));

  @Test
  void whatIsNotSetIsStandard() {
    assertThat(Settings.standard(CONTRACT).get("ops")).isEqualTo(1_000);
    assertThat(Settings.standard(CONTRACT).options()).isEmpty();
    Settings settings = Settings.of(CONTRACT, Map.of("seed", "7"));
    assertThat(settings.number("ops")).isEqualTo(1_000);
    assertThat(settings.options()).isEqualTo(" --seed 7");
    assertThatThrownBy(() -> settings.get("none")).hasMessage("E0 has no parameter none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20000", "20_000", "20,000"})
  void aNumberMayBeSetApart(String text) {
    assertThat(Settings.of(CONTRACT, Map.of("ops", text)).get("ops")).isEqualTo(20_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ops | 9 | --ops is a whole number from 10 to 50,000, not '9'",
        "ops | 50001 | --ops is a whole number from 10 to 50,000, not '50001'",
        "ops | many | --ops is a whole number from 10 to 50,000, not 'many'",
        "ops | '' | --ops is a whole number from 10 to 50,000, not ''",
        "seed | -1 | --seed is a whole number from 0, not '-1'",
        "opps | 1 | E0 has no parameter 'opps', but ops, seed; did you mean 'ops'?",
        "xyzzy | 1 | E0 has no parameter 'xyzzy', but ops, seed"
      })
  void whatIsWrongIsSaid(String name, String text, String message) {
    assertThatThrownBy(() -> Settings.of(CONTRACT, Map.of(name, text)))
        .isInstanceOf(BadSettingException.class)
        .hasMessage(message);
  }
}

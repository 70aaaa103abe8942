package dev.managedheap.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PropertySettingsTest {
  private static final String[] NAMES = {
    "managedheap.seed", "managedheap.tries", "managedheap.tries.factor", "managedheap.shrinking"
  };

  private final String[] before = new String[NAMES.length];

  @BeforeEach
  void clear() {
    for (int index = 0; index < NAMES.length; index++) {
      before[index] = System.getProperty(NAMES[index], "");
      System.clearProperty(NAMES[index]);
    }
  }

  @AfterEach
  void restore() {
    for (int index = 0; index < NAMES.length; index++) {
      System.setProperty(NAMES[index], before[index]);
    }
  }

  @Test
  void nothingIsSet() {
    assertThat(PropertySettings.fromSystemProperties()).isEqualTo(PropertySettings.DEFAULT);
    System.setProperty("managedheap.seed", " ");
    assertThat(PropertySettings.fromSystemProperties()).isEqualTo(PropertySettings.DEFAULT);
  }

  @Test
  void everythingIsSet() {
    System.setProperty("managedheap.seed", "-7");
    System.setProperty("managedheap.tries", " 12 ");
    System.setProperty("managedheap.tries.factor", "2.5");
    System.setProperty("managedheap.shrinking", "off");
    PropertySettings settings = PropertySettings.fromSystemProperties();
    assertThat(settings).isEqualTo(new PropertySettings(-7, OptionalInt.of(12), 2.5, false));
    assertThat(settings.casesOf(200)).isEqualTo(12);
    System.clearProperty("managedheap.tries");
    assertThat(PropertySettings.fromSystemProperties().casesOf(7)).isEqualTo(18);
  }

  @Test
  void aFactorLeavesAtLeastOneCase() {
    PropertySettings settings = new PropertySettings(1, OptionalInt.empty(), 1e-9, true);
    assertThat(settings.casesOf(200)).isEqualTo(1);
  }

  @Test
  void wrongNumbersAreNamed() {
    System.setProperty("managedheap.tries", "many");
    assertThatThrownBy(PropertySettings::fromSystemProperties)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("managedheap.tries=many");
    System.setProperty("managedheap.tries", "0");
    assertThatThrownBy(PropertySettings::fromSystemProperties)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1 case");
    System.setProperty("managedheap.tries", "1");
    System.setProperty("managedheap.tries.factor", "-1");
    assertThatThrownBy(PropertySettings::fromSystemProperties)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above 0");
  }
}

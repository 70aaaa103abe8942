package dev.managedheap.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

final class ModuleLineTest {
  @Test
  void testsInsideTestsAddNoLine() {
    assertThat(System.getProperty(ModuleLine.MODULE)).isNull();
    SummaryGeneratingListener inner = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Inner.class))
                .build(),
            inner);
    assertThat(inner.getSummary().getTestsSucceededCount()).isEqualTo(1);
    assertThat(System.getProperty(ModuleLine.MODULE)).isNull();
  }

  static final class Inner {
    @Test
    void passes() {
      assertThat(System.getProperty(ModuleLine.MODULE)).isNull();
    }
  }
}

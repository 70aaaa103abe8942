package dev.managedheap.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Properties as a build runs them: without a session, with settings from system properties. */
class OrdinaryRunTest {
  private static final List<Integer> SEEN = new ArrayList<>();

  /** Run by the tests only: its name keeps it out of the build. */
  @Checks(Invariant.RC_2)
  static class Samples {
    @HeapProperty
    @Tries(9)
    void collects(@ForAll int value) {
      SEEN.add(value);
    }

    @HeapProperty
    @Tries(5)
    @MustReach("never")
    @Checks({Invariant.RC_9, Invariant.RC_1})
    void missesAState_always(@ForAll int value) {}

    @HeapProperty
    @Label("a label")
    void fails(@ForAll int value) {
      throw new InvariantViolation(Invariant.RC_1, "on purpose");
    }
  }

  private final List<String> reports = new ArrayList<>();
  private final List<TestExecutionResult> results = new ArrayList<>();

  private void run(String method) {
    SEEN.clear();
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectMethod(Samples.class, method, int.class))
            .configurationParameter("jqwik.database", "")
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .build();
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                reports.add(entry.getKeyValuePairs().toString());
              }

              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                  results.add(result);
                }
              }
            });
    assertThat(results).hasSize(1);
  }

  private final String factor = System.getProperty("managedheap.tries.factor", "");

  @BeforeEach
  void asManyCasesAsDeclared() {
    System.clearProperty("managedheap.tries.factor");
  }

  @AfterEach
  void clear() {
    System.setProperty("managedheap.tries.factor", factor);
    System.clearProperty("managedheap.seed");
    System.clearProperty("managedheap.tries");
  }

  @Test
  void theSameCasesEveryTime() {
    run("collects");
    List<Integer> first = List.copyOf(SEEN);
    assertThat(first).hasSize(9);
    results.clear();
    run("collects");
    assertThat(SEEN).isEqualTo(first);
    results.clear();
    System.setProperty("managedheap.seed", "2");
    run("collects");
    assertThat(SEEN).hasSize(9).isNotEqualTo(first);
  }

  @Test
  void aFailureTellsTheSeedAndHowToRunItAgain() {
    System.setProperty("managedheap.seed", "4");
    run("fails");
    assertThat(results.get(0).getThrowable()).containsInstanceOf(InvariantViolation.class);
    assertThat(reports)
        .anyMatch(report -> report.contains("run again=./lab test Samples#fails --seed 4"))
        .anyMatch(report -> report.contains("seed = 4"));
  }

  @Test
  void aStateThatIsMissedFails() {
    run("missesAState_always");
    assertThat(results.get(0).getThrowable().orElseThrow())
        .hasMessage("never reached in 5 cases: never (reached: {})");
  }

  @Test
  void fewerCasesNeedNotReachEveryState() {
    System.setProperty("managedheap.tries", "4");
    run("missesAState_always");
    assertThat(results.get(0).getStatus()).isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
  }

  @Test
  void aWrongSettingFailsTheProperty() {
    System.setProperty("managedheap.tries", "x");
    run("collects");
    assertThat(results.get(0).getThrowable().orElseThrow())
        .hasMessageContaining("managedheap.tries=x");
  }

  @Test
  void whatAClassSaysOfItsProperties() {
    List<String> sentences = new ArrayList<>();
    List<List<Invariant>> checks = new ArrayList<>();
    for (var method : HeapProperties.of(Samples.class)) {
      sentences.add(HeapProperties.sentence(method));
      checks.add(HeapProperties.checks(Samples.class, method));
    }
    assertThat(sentences).containsExactly("collects", "a label", "misses a state always");
    assertThat(checks)
        .containsExactly(
            List.of(Invariant.RC_2),
            List.of(Invariant.RC_2),
            List.of(Invariant.RC_1, Invariant.RC_9));
  }

  @Test
  void statesOutsideOfAPropertyDoNothing() {
    States states = new States();
    States.reached("before");
    States.count(states);
    states.nextCase();
    States.reached("twice");
    States.reached("twice", true);
    States.reached("not", false);
    states.nextCase();
    States.reached("twice");
    States.count(null);
    States.reached("after");
    assertThat(states.counts()).isEqualTo(Map.of("twice", 2));
    assertThat(states.cases()).isEqualTo(2);
  }
}

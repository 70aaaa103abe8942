package dev.managedheap.testkit.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestTest extends RunHarness {

  @Test
  void wrongWordsGetASuggestion() {
    assertThat(run("RC7")).isEqualTo(2);
    assertThat(complaint())
        .startsWith("error: no module, invariant or property class is called \"RC7\"; did")
        .contains("mean\n  RC-7?");
  }

  @Test
  void badArguments() {
    expect("no property checks PA-1 NO-OVERLAP yet", "PA-1");
    expect("no bug \"R11\" is planted; did you mean R1?\nThere are: R1, R10,", "--bug", "R11");
    expect("is called \"shlef\"; did you mean", "shlef");
    expect("unknown option --seeds; did you mean --seed?", "--seeds", "3");
    expect("--seed needs a value", "--seed");
    expect("--seed wants a whole number, not \"x\"", "--seed", "x");
    expect("--tries wants a number from 1 up, not \"0\"", "--tries", "0");
    expect("one selector is enough: \"RC-1\" and \"RC-2\"", "RC-1", "RC-2");
    expect("--module wants NAME=DIR, not \"x\"", "--module", "x");
    expect("there is no such directory", "--module", "x=/no/such/place");
    expect("--classes x=y: name the module first", "--classes", "x=y");
    expect(
        "the module empty has no properties", "--module", "empty=" + shelf.resolve("src"), "empty");
    assertThat(runOnly(UTF_8)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("no module is given\nusage: ");
    err.reset();
    assertThat(runOnly(UTF_8, "--module", "empty=" + shelf.resolve("src"))).isEqualTo(2);
    assertThat(complaint()).contains("the modules have no properties");
  }

  private void expect(String complaint, String... arguments) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(complaint()).startsWith("error: ").contains(complaint);
    err.reset();
  }
}

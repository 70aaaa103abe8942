package dev.managedheap.checks.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.junit.jupiter.api.Test;

/** All lists of operations are made, short ones first, and a property tries each of them. */
class SmallScriptsTest {
  private final SmallScripts<List<String>> scripts =
      new SmallScripts<List<String>>()
          .making("make", log -> log.add("made"))
          .taking(2, "take", log -> log.add("taken"))
          .operation("look", log -> log.add("looked"));

  private final List<Script> tried = new ArrayList<>();

  @Test
  void shortListsComeFirst() {
    List<Integer> lengths =
        scripts.all(4).stream().map(script -> script.operations().size()).toList();
    assertThat(lengths).isSorted().startsWith(1, 1, 2, 2, 2, 2, 3).endsWith(4);
  }

  @Test
  void thereAreNoTwoAlike() {
    assertThat(scripts.all(5)).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsTakenBeforeEnoughWasMade() {
    List<String> texts = scripts.all(3).stream().map(Script::toString).toList();
    assertThat(texts).contains("make\nmake\ntake").doesNotContain("make\ntake", "take");
  }

  @Test
  void aScriptDoesItsOperationsInTheirOrder() {
    List<String> log = new ArrayList<>();
    scripts.run(new Script(List.of("make", "look", "make", "take")), log);
    assertThat(log).containsExactly("made", "looked", "made", "taken");
  }

  /** With at least as many tries as lists, a property tries them all, in their order. */
  @Property(tries = 200)
  void aPropertyTriesAllOfThem(@ForAll("upToFour") Script script) {
    tried.add(script);
  }

  @AfterProperty
  void allWereTried() {
    assertThat(tried).containsExactlyElementsOf(scripts.all(4));
  }

  @Provide
  Arbitrary<Script> upToFour() {
    return scripts.upTo(4);
  }
}

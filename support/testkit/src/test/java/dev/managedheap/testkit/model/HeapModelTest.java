package dev.managedheap.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.model.HeapModel.Reclamation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeapModelTest {
  private final HeapModel counting = new HeapModel(Reclamation.COUNTING);

  private static List<String> outcome(String... lines) {
    return SimpleInterpreter.outcome(Program.of(String.join("\n", lines)));
  }

  @Test
  void childrenAreWhollyFreedInSlotOrderBeforeTheirParent() {
    assertThat(
            outcome(
                "new a 2",
                "new b 1",
                "new c 0",
                "new d 0",
                "set a 1 b",
                "set a 0 d",
                "set b 0 c",
                "drop b",
                "drop c",
                "drop d",
                "drop a"))
        .containsExactly("freed 4", "freed 3", "freed 2", "freed 1");
  }

  @Test
  void aChildHeldTwiceDiesWithItsLastReference() {
    assertThat(
            outcome("new a 3", "new b 0", "set a 0 b", "set a 2 b", "drop b", "refs b", "drop a"))
        .containsExactly("refs b nil", "freed 2", "freed 1");
  }

  @Test
  void aSharedChildOutlivesItsParent() {
    assertThat(outcome("new a 1", "new b 0", "set a 0 b", "refs b", "drop a", "refs b", "live"))
        .containsExactly("refs b 2", "freed 1", "refs b 1", "live 2");
  }

  @Test
  void storingWhatIsThereFreesNothing() {
    assertThat(outcome("new a 1", "alias a a", "set a 0 a", "set a 0 a", "get a a 0", "refs a"))
        .containsExactly("refs a 2");
  }

  @Test
  void whatANameHeldIsReleasedWhenTheNewObjectHasItsReference() {
    assertThat(outcome("new a 1", "new a 1", "new b 0", "set a 0 b", "drop b", "get a a 0", "id a"))
        .containsExactly("freed 1", "freed 2", "id a 3");
  }

  @Test
  void whatDoesNotApplyIsSkippedAndBindsNil() {
    assertThat(outcome("set a 0 b", "new a 1", "get a a 1", "id a", "clear b 0", "same a b"))
        .containsExactly("skip", "skip", "freed 1", "id a nil", "skip", "same a b true");
  }

  @Test
  void countingKeepsACycleAndACollectionFreesIt() {
    assertThat(
            outcome(
                "new a 1",
                "new b 2",
                "new c 0",
                "set a 0 b",
                "set b 0 a",
                "set b 1 c",
                "drop a",
                "drop b",
                "live",
                "refs c",
                "collect",
                "refs c",
                "live",
                "collect"))
        .containsExactly(
            "live 1 2 3",
            "refs c 2",
            "freed 1",
            "freed 2",
            "collect 2 = 2",
            "refs c 1",
            "live 3",
            "collect 2 = 0");
  }

  @Test
  void tracingFreesAtACollectionOnly() {
    HeapModel tracing = new HeapModel(Reclamation.TRACING);
    tracing.endOfOperation(tracing.allocate(0));
    assertThat(tracing.live()).containsExactly(1);
    assertThat(tracing.unreachable()).containsExactly(1);
    assertThat(tracing.collect()).isEqualTo(1);
    assertThat(tracing.live()).isEmpty();
  }

  @Test
  void aTemporaryReferenceHoldsANewObject() {
    int object = counting.allocate(0);
    assertThat(counting.count(object)).isEqualTo(1);
    assertThat(counting.reachable()).containsExactly(object);
    counting.endOfOperation(object);
    assertThat(counting.takeFreed()).containsExactly(object);
    assertThat(counting.isLive(object)).isFalse();
  }

  @Test
  void aLongChainIsReleasedWithoutRecursion() {
    int last = 0;
    for (int i = 0; i < 200_000; i++) {
      int object = counting.allocate(1);
      counting.store(object, 0, last);
      counting.bind(0, object);
      counting.endOfOperation(object);
      last = object;
    }
    counting.bind(0, 0);
    assertThat(counting.takeFreed()).startsWith(1, 2, 3).hasSize(200_000);
  }

  @Test
  void aDiscardedCycleReleasesWhatHungOffIt() {
    int ring = counting.allocate(2);
    int tail = counting.allocate(0);
    counting.store(ring, 0, ring);
    counting.store(ring, 1, tail);
    counting.endOfOperation(tail);
    counting.endOfOperation(ring);
    counting.discard(Set.of(ring));
    assertThat(counting.takeFreed()).containsExactly(ring, tail);
    assertThat(counting.takeBereaved()).containsExactly(tail);
  }

  @Test
  void successorsAreFoundInOneStepOrMore() {
    int first = counting.allocate(2);
    int second = counting.allocate(1);
    counting.store(first, 1, second);
    assertThat(counting.successors(Set.of(first))).containsExactly(second);
    assertThat(counting.children(first)).containsExactly(second);
    counting.store(second, 0, first);
    assertThat(counting.successors(Set.of(first))).containsExactly(first, second);
  }

  @Test
  void aFreedObjectIsRefused() {
    int object = counting.allocate(0);
    counting.endOfOperation(object);
    assertThatThrownBy(() -> counting.bind(0, object))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("object 1 is not live");
    assertThatThrownBy(() -> counting.endOfOperation(object))
        .hasMessage("object 1 has no temporary reference");
    assertThat(counting.root(0)).isZero();
  }

  @Test
  void onlySimpleStatementsAreRun() {
    assertThatThrownBy(() -> outcome("new a 0", "weak w a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a simple operation: weak w a");
    assertThatThrownBy(() -> outcome("collect 1")).hasMessageContaining("collect 1");
  }
}

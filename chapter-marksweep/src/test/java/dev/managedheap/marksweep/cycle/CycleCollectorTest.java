package dev.managedheap.marksweep.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.marksweep.rig.CountingHeap;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.seam.CollectionPhase;
import dev.managedheap.memory.seam.HeapWatcher;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CycleCollectorTest {
  private final CountingHeap heap = CountingHeap.verified(3);

  /** A node that only its own slots hold. */
  private int node(int... values) {
    int node = heap.allocate(Math.max(2, values.length));
    for (int slot = 0; slot < values.length; slot++) {
      heap.store(node, slot, values[slot] == 0 ? node : values[slot]);
    }
    return node;
  }

  private int selfLoop() {
    int node = node(0);
    heap.endOfOperation(node);
    return node;
  }

  @Test
  void aSelfLoopIsGarbageWhenNothingElseHoldsIt() {
    int loop = node(0);
    heap.bind(0, loop);
    heap.endOfOperation(loop);
    assertThat(heap.collect()).isZero();
    heap.bind(0, 0);
    assertThat(heap.collect()).isEqualTo(1);
    assertThat(heap.objects()).isEmpty();
    heap.verify();
  }

  @Test
  void whatOutlivesItsClearingDiesWithWhatHoldsIt() {
    int first = node();
    int second = node(first);
    heap.store(first, 0, second);
    int third = node(second, 0);
    heap.endOfOperation(first);
    heap.endOfOperation(second);
    heap.endOfOperation(third);
    List<Integer> outlived = new ArrayList<>();
    heap.watchers()
        .add(
            new HeapWatcher() {
              @Override
              public void moved(int object, int generation) {
                outlived.add(object);
              }
            });
    assertThat(heap.collect()).isEqualTo(3);
    assertThat(outlived).containsExactly(first, second);
    assertThat(heap.takeFreed()).containsExactly(first, second, third);
    heap.verify();
  }

  @Test
  void anUntrackedObjectCountsAsOutside() {
    int held = selfLoop();
    int untracked = heap.heap().allocate(Kind.NODE, 1);
    heap.store(untracked, 0, held);
    assertThat(heap.collect()).isZero();
    heap.store(untracked, 0, 0);
    assertThat(heap.collect()).isEqualTo(1);
    assertThat(heap.objects()).containsExactly(untracked);
  }

  @Test
  void anImmortalObjectBecomesPermanentAndKeepsWhatItHolds() {
    int held = selfLoop();
    int immortal = node(held);
    heap.heap().setCount(immortal, Header.IMMORTAL);
    int garbage = selfLoop();
    assertThat(heap.collect()).isEqualTo(1);
    assertThat(heap.objects()).containsExactlyInAnyOrder(held, immortal).doesNotContain(garbage);
    assertThat(heap.generations().permanent().objects()).containsExactly(immortal);
    assertThat(heap.generations().generationOf(immortal)).isEqualTo(3);
    assertThat(heap.generations().generationOf(held)).isEqualTo(2);
    assertThat(heap.collect()).isZero();
    assertThat(heap.count(immortal)).isEqualTo(Header.IMMORTAL);
    heap.verify();
  }

  @Test
  void theGreatestMortalCountFitsIntoTheBorrowedWord() {
    int mortal = node(0);
    heap.heap().setCount(mortal, Integer.MAX_VALUE);
    int saturated = node(0);
    heap.heap().setCount(saturated, Integer.MIN_VALUE);
    assertThat(heap.collect()).isZero();
    assertThat(heap.generations().generationOf(mortal)).isEqualTo(2);
    assertThat(heap.generations().generationOf(saturated)).isEqualTo(3);
    assertThat(heap.count(mortal)).isEqualTo(Integer.MAX_VALUE);
    heap.verify();
  }

  @Test
  void aYoungCollectionLeavesOldGarbageAlone() {
    int old = node(0);
    assertThat(heap.collect(0)).isZero();
    assertThat(heap.generations().generationOf(old)).isEqualTo(1);
    heap.endOfOperation(old);
    int young = selfLoop();
    assertThat(heap.collect(0)).isEqualTo(1);
    assertThat(heap.objects()).containsExactly(old).doesNotContain(young);
    assertThat(heap.collect(1)).isEqualTo(1);
    assertThat(heap.objects()).isEmpty();
  }

  @Test
  void olderGenerationsAreWalkedBeforeYoungerOnes() {
    int third = heap.allocate(0);
    assertThat(heap.collect(1)).isZero();
    int second = heap.allocate(0);
    assertThat(heap.collect(0)).isZero();
    int first = heap.allocate(0);
    assertThat(heap.collect(2)).isZero();
    assertThat(heap.generations().generation(2).objects()).containsExactly(third, first, second);
  }

  @Test
  void thereIsNoSuchGeneration() {
    int object = heap.allocate(0);
    for (int generation : new int[] {-1, 3, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> heap.collect(generation))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage("no generation " + generation + " of 3");
    }
    assertThat(heap.generations().generationOf(object)).isZero();
    assertThat(heap.collect()).isZero();
    heap.verify();
  }

  @Test
  void theWatcherHearsThePhasesInOrder() {
    int kept = node();
    int cameBack = node();
    heap.bind(0, kept);
    heap.endOfOperation(kept);
    int holder = node(cameBack);
    heap.endOfOperation(cameBack);
    int garbage = selfLoop();
    List<String> events = new ArrayList<>();
    heap.watchers().add(new Recorder(events));
    heap.collect(1);
    assertThat(events)
        .containsExactly(
            "begins 1",
            "UPDATE_REFERENCES",
            "SUBTRACT_REFERENCES",
            "scanned " + kept,
            "scanned " + cameBack,
            "scanned " + holder,
            "scanned " + garbage,
            "MOVE_UNREACHABLE",
            "marked " + kept,
            "scanned " + kept,
            "moved " + kept + " to 2",
            "set aside " + cameBack,
            "marked " + holder,
            "scanned " + holder,
            "moved " + holder + " to 2",
            "set aside " + garbage,
            "marked " + cameBack,
            "scanned " + cameBack,
            "moved " + cameBack + " to 2",
            "DELETE_GARBAGE",
            "freed " + garbage,
            "ends 1: 1");
  }

  private record Recorder(List<String> events) implements HeapWatcher {
    @Override
    public void collectionBegins(int generation) {
      events.add("begins " + generation);
    }

    @Override
    public void phaseBegins(CollectionPhase phase) {
      events.add(phase.name());
    }

    @Override
    public void marked(int object) {
      events.add("marked " + object);
    }

    @Override
    public void scanned(int object) {
      events.add("scanned " + object);
    }

    @Override
    public void setAside(int object) {
      events.add("set aside " + object);
    }

    @Override
    public void moved(int object, int generation) {
      events.add("moved " + object + " to " + generation);
    }

    @Override
    public void freed(int object) {
      events.add("freed " + object);
    }

    @Override
    public void collectionEnds(int generation, int unreachable) {
      events.add("ends " + generation + ": " + unreachable);
    }
  }
}

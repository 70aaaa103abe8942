package dev.managedheap.capstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.InteriorAddressException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.error.NullAddressException;
import dev.managedheap.memory.error.ReleasedObjectException;
import dev.managedheap.memory.error.SlotOutOfRangeException;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import org.junit.jupiter.api.Test;

class ManagedHeapTest {
  private final ManagedHeap heap = new ManagedHeap();

  @Test
  void anObjectDiesWithItsLastReference() {
    int node = heap.allocate(1);
    heap.retain(node);
    heap.release(node);
    assertThat(heap.isLive(node)).isTrue();
    heap.release(node);
    assertThat(heap.isLive(node)).isFalse();
    assertThat(heap.liveObjects()).isZero();
    heap.verify();
  }

  @Test
  void aCycleDiesInACollection() {
    int first = heap.allocate(1);
    int second = heap.allocate(1);
    heap.store(first, 0, second);
    heap.store(second, 0, first);
    heap.release(first);
    heap.release(second);
    assertThat(heap.liveObjects()).isEqualTo(2);
    assertThat(heap.collector().collect(GenerationalCollector.OLDEST)).isEqualTo(2);
    assertThat(heap.liveObjects()).isZero();
    assertThat(heap.collector().statistics(2)).isEqualTo(new CollectionStatistics(1, 2, 0));
    heap.verify();
  }

  @Test
  void withoutMemoryACollectionIsTriedFirst() {
    ManagedHeap small = new ManagedHeap(2 << 20, HeapWatcher.NOBODY);
    int made = 0;
    for (int round = 0; round < 200_000; round++) {
      int node = small.allocate(1);
      small.store(node, 0, node);
      small.release(node);
      made++;
    }
    assertThat(made).isEqualTo(200_000);
    assertThat(small.collector().statistics(2).collections()).isPositive();
    small.verify();
  }

  @Test
  void withoutGarbageOutOfMemoryIsAnErrorAndTheHeapGoesOn() {
    ManagedHeap small = new ManagedHeap(1 << 20, HeapWatcher.NOBODY);
    int list = small.newVariable();
    assertThatThrownBy(() -> growFor(small, list)).isInstanceOf(NoMemoryException.class);
    small.verify();
    small.bind(list, 0);
    assertThat(small.liveObjects()).isZero();
    small.release(small.allocate(3));
    small.verify();
  }

  private static void growFor(ManagedHeap heap, int list) {
    while (true) {
      int node = heap.allocate(60);
      heap.store(node, 0, heap.variable(list));
      heap.bind(list, node);
      heap.release(node);
    }
  }

  @Test
  void badInputIsNamedAndChangesNothing() {
    int node = heap.allocate(2);
    int variable = heap.newVariable();
    heap.bind(variable, node);
    heap.release(node);
    int dead = heap.allocate(5);
    heap.release(dead);
    assertThatThrownBy(() -> heap.release(0)).isInstanceOf(NullAddressException.class);
    assertThatThrownBy(() -> heap.release(dead)).isInstanceOf(ReleasedObjectException.class);
    assertThatThrownBy(() -> heap.retain(node + 1)).isInstanceOf(InteriorAddressException.class);
    assertThatThrownBy(() -> heap.retain(1 << 28)).isInstanceOf(ForeignAddressException.class);
    assertThatThrownBy(() -> heap.store(node, 2, 0)).isInstanceOf(SlotOutOfRangeException.class);
    assertThatThrownBy(() -> heap.store(node, 0, dead)).isInstanceOf(ReleasedObjectException.class);
    assertThatThrownBy(() -> heap.load(node, -1)).isInstanceOf(SlotOutOfRangeException.class);
    assertThatThrownBy(() -> heap.bind(variable, dead)).isInstanceOf(ReleasedObjectException.class);
    assertThatThrownBy(() -> heap.bind(7, node)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> heap.allocate(-1)).isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> heap.collector().collect(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> heap.collector().collect(-1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> heap.count(dead)).isInstanceOf(ReleasedObjectException.class);
    assertThat(heap.variable(variable)).isEqualTo(node);
    assertThat(heap.count(node)).isEqualTo(1);
    assertThat(heap.collector().counts()).containsExactly(1, 0, 0);
    heap.verify();
  }

  @Test
  void theVerifierSeesACallersReferencesAsPins() {
    int node = heap.allocate(0);
    assertThatThrownBy(heap::verify)
        .isInstanceOfSatisfying(
            InvariantViolation.class, e -> assertThat(e.invariant()).isEqualTo(Invariant.RC_1));
    heap.verify(object -> 1);
    assertThat(heap.slots(node)).isZero();
    assertThat(heap.close()).as("the caller's object is lost").isEqualTo(1);
  }

  @Test
  void closingGivesEverythingBackEvenWhatACallerStillOwns() {
    heap.allocate(5_000);
    int small = heap.allocate(1);
    assertThat(heap.close()).isEqualTo(2);
    assertThat(heap.reservedBytes()).isZero();
    assertThatThrownBy(() -> heap.release(small)).isInstanceOf(ForeignAddressException.class);
    assertThat(heap.close()).as("once more").isZero();
    heap.verify();
  }

  @Test
  void aReferenceThatAnotherOwnsIsFoundByTheVerifierWhenItIsReleased() {
    int variable = heap.newVariable();
    int node = heap.allocate(1);
    heap.bind(variable, node);
    heap.release(node);
    heap.release(node);
    assertThatThrownBy(heap::verify)
        .isInstanceOfSatisfying(
            InvariantViolation.class, e -> assertThat(e.invariant()).isEqualTo(Invariant.RC_5));
  }

  @Test
  void aLargeObjectLivesOutsideThePools() {
    int node = heap.allocate(5_000);
    heap.verify(object -> 1);
    heap.release(node);
    heap.verify();
  }
}

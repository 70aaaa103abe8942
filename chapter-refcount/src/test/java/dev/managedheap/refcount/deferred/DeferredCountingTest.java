package dev.managedheap.refcount.deferred;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import org.junit.jupiter.api.Test;

class DeferredCountingTest {
  @Test
  void variablesAreNotCounted() {
    DeferredHeap heap = new DeferredHeap(1000);
    heap.watchers.add(
        new HeapWatcher() {
          @Override
          public void counted(int object, int count) {
            throw new AssertionError(Address.show(object) + " gets the count " + count);
          }
        });
    int object = heap.deferred.allocate(Kind.NODE, 1);
    for (int copy = 0; copy < 100; copy++) {
      heap.bind(copy % 7, object);
      heap.bind((copy + 3) % 7, Address.NULL);
    }
    assertThat(heap.count(object)).isZero();
  }

  @Test
  void theTableIsReconciledWhenItHasGrownByTheInterval() {
    DeferredHeap heap = new DeferredHeap(2);
    int kept = heap.deferred.allocate(Kind.NODE, 0);
    heap.bind(0, kept);
    int dead = heap.deferred.allocate(Kind.NODE, 0);
    assertThat(heap.takeFreed()).isEmpty();
    heap.deferred.allocate(Kind.NODE, 0);
    assertThat(heap.takeFreed()).containsExactly(dead);
    assertThat(heap.deferred.scanned()).isEqualTo(3);
    heap.deferred.allocate(Kind.NODE, 0);
    assertThat(heap.deferred.tableSize()).isEqualTo(3);
    assertThat(heap.takeFreed()).isEmpty();
    heap.deferred.allocate(Kind.NODE, 0);
    assertThat(heap.takeFreed()).hasSize(2);
    assertThat(heap.isLive(kept)).isTrue();
  }

  @Test
  void aLongChainIsFreedWithoutRecursion() {
    DeferredHeap heap = new DeferredHeap(1000);
    int chain = Address.NULL;
    for (int node = 0; node < 200_000; node++) {
      int next = heap.deferred.allocate(Kind.NODE, 1);
      heap.deferred.store(next, 0, chain);
      heap.bind(0, next);
      chain = next;
    }
    heap.bind(0, Address.NULL);
    assertThat(heap.deferred.reconcile()).isEqualTo(200_000);
    assertThat(heap.kept()).isEmpty();
  }

  @Test
  void theTableGrowsWithWhatStandsInIt() {
    DeferredHeap heap = new DeferredHeap(1000);
    for (int object = 0; object < 100; object++) {
      heap.bind(object, heap.deferred.allocate(Kind.NODE, 0));
    }
    assertThat(heap.deferred.tableSize()).isEqualTo(100);
    assertThat(heap.deferred.reconcile()).isZero();
    heap.verify();
  }

  @Test
  void anIntervalThatIsNotPositiveIsRefused() {
    assertThatThrownBy(() -> new DeferredHeap(0))
        .isInstanceOf(BadSizeException.class)
        .hasMessageContaining("0 entries");
  }

  @Test
  void withoutMemoryTheHeapStaysAsItIs() {
    DeferredHeap heap = new DeferredHeap(1, 64 * 1024);
    int large = heap.allocate(16_000);
    assertThatThrownBy(() -> heap.allocate(1000)).isInstanceOf(NoMemoryException.class);
    heap.verify();
    assertThat(heap.isLive(large)).isTrue();
  }

  private static void finds(Invariant invariant, DeferredHeap heap) {
    assertThatThrownBy(heap::verify)
        .isInstanceOfSatisfying(
            InvariantViolation.class,
            violation -> assertThat(violation.invariant()).isEqualTo(invariant));
  }

  @Test
  void theVerifierFindsWhatTableAndCountsDoNotAgreeOn() {
    DeferredHeap heap = new DeferredHeap(10);
    int object = heap.deferred.allocate(Kind.NODE, 0);
    heap.heap.setCount(object, 1);
    finds(Invariant.RC_17, heap);
    heap.deferred.table().remove(object);
    finds(Invariant.RC_1, heap);
    heap.heap.setCount(object, 0);
    finds(Invariant.RC_17, heap);
    heap.deferred.table().add(object);
    heap.verify();
    heap.deferred.table().add(object);
    finds(Invariant.RC_17, heap);
  }

  /** One is missing in the table, and one is too many: their number is right. */
  @Test
  void theVerifierLooksForEachObjectInTheTable() {
    DeferredHeap heap = new DeferredHeap(10);
    int missing = heap.deferred.allocate(Kind.NODE, 0);
    int tooMany = heap.deferred.allocate(Kind.NODE, 0);
    heap.verify();
    heap.deferred.table().remove(missing);
    heap.heap.setCount(tooMany, 1);
    finds(Invariant.RC_17, heap);
    assertThatThrownBy(heap::verify)
        .hasMessageContaining("the count 0, but stands not in the table");
  }

  @Test
  void theVerifierFindsAVariableThatHoldsAFreedObject() {
    DeferredHeap heap = new DeferredHeap(10);
    int object = heap.deferred.allocate(Kind.NODE, 0);
    heap.bind(0, object);
    heap.deferred.table().remove(object);
    heap.heap.reclaim(object);
    finds(Invariant.RC_5, heap);
  }
}

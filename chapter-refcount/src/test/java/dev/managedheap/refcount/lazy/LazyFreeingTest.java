package dev.managedheap.refcount.lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.error.ReleasedObjectException;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyFreeingTest {
  private static final int TINY = 200;
  private static final int HUGE_SLOTS = 1000;

  /** Tiny objects die together; then huge ones come and go, one at a time (Boehm, POPL 2004). */
  private static double peakByLiving(WorkBound bound) {
    LazyHeap heap = new LazyHeap(bound);
    LazyFreeing lazy = heap.lazy;
    int[] tiny = new int[TINY];
    for (int i = 0; i < TINY; i++) {
      tiny[i] = lazy.allocate(Kind.ATOM, 0);
    }
    for (int object : tiny) {
      lazy.counting().release(object);
    }
    for (int i = 0; i < TINY; i++) {
      lazy.counting().release(lazy.allocate(Kind.ATOM, HUGE_SLOTS));
    }
    heap.verify();
    return (double) lazy.peakBytes() / Math.max(TINY * Header.BYTES, Header.bytes(HUGE_SLOTS));
  }

  @Test
  void withTheSameWorkForEachAllocationTheDeadTakeAnySpace() {
    assertThat(peakByLiving(WorkBound.constant(1))).isGreaterThan(150);
  }

  @Test
  void withWorkBySizeTheyTakeNoMoreThanTheLivingOnceTook() {
    assertThat(peakByLiving(WorkBound.bySize(1))).isLessThan(2);
  }

  @Test
  void theDeadWaitInOrderAndCannotBeUsed() {
    LazyHeap heap = new LazyHeap(WorkBound.constant(1));
    int parent = heap.allocate(1);
    int child = heap.allocate(0);
    heap.store(parent, 0, child);
    heap.endOfOperation(child);
    heap.endOfOperation(parent);
    assertThat(heap.lazy.first()).isEqualTo(parent);
    assertThat(heap.lazy.waiting()).isEqualTo(1);
    assertThat(heap.isLive(parent)).isFalse();
    assertThat(heap.isLive(child)).isTrue();
    assertThatThrownBy(() -> heap.load(parent, 0))
        .isInstanceOf(ReleasedObjectException.class)
        .hasMessageContaining("is being released");
    heap.verify();
    assertThat(heap.lazy.heldBytes()).isEqualTo(Header.bytes(1) + Header.bytes(0));
    heap.lazy.drain();
    assertThat(heap.takeFreed()).containsExactly(parent, child);
    assertThat(heap.lazy.unitsDone()).isEqualTo(3);
    assertThat(heap.lazy.heldBytes()).isZero();
    assertThat(heap.lazy.peakBytes()).isEqualTo(Header.bytes(1) + Header.bytes(0));
  }

  @Test
  void aWatcherIsToldOfEachSlotThatIsReleased() {
    LazyHeap heap = new LazyHeap(WorkBound.constant(0));
    int parent = heap.allocate(2);
    int child = heap.allocate(0);
    heap.store(parent, 1, child);
    List<String> stores = new ArrayList<>();
    heap.watchers.add(
        new HeapWatcher() {
          @Override
          public void stored(int object, int slot, int before, int after) {
            stores.add(object + "[" + slot + "] " + before + " -> " + after);
          }
        });
    heap.endOfOperation(child);
    heap.endOfOperation(parent);
    assertThat(stores).isEmpty();
    heap.lazy.drain();
    assertThat(stores).containsExactly(parent + "[1] " + child + " -> " + Address.NULL);
  }

  @Test
  void nothingIsLeftBesideWhatIsFreed() {
    LazyHeap heap = new LazyHeap(WorkBound.constant(0));
    int first = heap.allocate(0);
    int second = heap.allocate(0);
    heap.endOfOperation(first);
    heap.endOfOperation(second);
    assertThat(heap.lazy.links().get(first)).isEqualTo(second);
    heap.lazy.drain();
    assertThat(heap.lazy.links().get(first)).isZero();
  }

  @Test
  void withoutMemoryTheHeapCanStillBeDrained() {
    LazyHeap heap = new LazyHeap(WorkBound.constant(0), 0);
    assertThatThrownBy(() -> heap.allocate(1)).isInstanceOf(NoMemoryException.class);
    assertThat(heap.lazy.heldBytes()).isZero();
    heap.verify();
    heap.lazy.drain();
    heap.verify();
  }

  @Test
  void aBoundBelowZeroIsRefused() {
    assertThatThrownBy(() -> WorkBound.constant(-1))
        .isInstanceOf(BadSizeException.class)
        .hasMessageContaining("-1 and 0 units");
    assertThatThrownBy(() -> WorkBound.bySize(-2)).isInstanceOf(BadSizeException.class);
  }

  private static void finds(Invariant invariant, LazyHeap heap) {
    assertThatThrownBy(heap::verify)
        .isInstanceOfSatisfying(
            InvariantViolation.class,
            violation -> assertThat(violation.invariant()).isEqualTo(invariant));
  }

  @Test
  void theVerifierFindsAnObjectThatWaitsTwice() {
    LazyHeap heap = new LazyHeap(WorkBound.constant(1));
    int object = heap.allocate(0);
    heap.endOfOperation(object);
    heap.lazy.links().set(object, object);
    finds(Invariant.RC_6, heap);
  }

  @Test
  void theVerifierFindsOneThatWaitsAndIsAliveOrGone() {
    LazyHeap heap = new LazyHeap(WorkBound.constant(1));
    int object = heap.allocate(0);
    heap.endOfOperation(object);
    heap.heap.unset(object, Header.DYING);
    finds(Invariant.RC_19, heap);
    heap.heap.reclaim(object);
    finds(Invariant.RC_19, heap);
  }

  @Test
  void theVerifierFindsADeadOneThatDoesNotWait() {
    LazyHeap heap = new LazyHeap(WorkBound.constant(1));
    int object = heap.allocate(0);
    heap.heap.set(object, Header.DYING);
    finds(Invariant.RC_3, heap);
  }

  @Test
  void theVerifierFindsAQueueThatIsTooShort() {
    LazyHeap heap = new LazyHeap(WorkBound.constant(0));
    int first = heap.allocate(0);
    heap.endOfOperation(first);
    heap.endOfOperation(heap.allocate(0));
    heap.lazy.links().set(first, 0);
    finds(Invariant.RC_19, heap);
  }
}

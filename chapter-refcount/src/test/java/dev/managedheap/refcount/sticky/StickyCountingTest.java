package dev.managedheap.refcount.sticky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.error.BadSizeException;
import org.junit.jupiter.api.Test;

class StickyCountingTest {
  @Test
  void oneBitTellsOneReferenceFromMany() {
    StickyHeap heap = new StickyHeap(1);
    int object = heap.allocate(0);
    assertThat(heap.sticky.isStuck(object)).isFalse();
    heap.bind(0, object);
    assertThat(heap.sticky.isStuck(object)).isTrue();
    heap.bind(0, Address.NULL);
    heap.endOfOperation(object);
    assertThat(heap.isLive(object)).isTrue();
    assertThat(heap.sticky.trace()).isEqualTo(1);
    assertThat(heap.isLive(object)).isFalse();
  }

  @Test
  void twoBitsHoldTheCountsFromOneToFour() {
    StickyHeap heap = new StickyHeap(2);
    int object = heap.allocate(0);
    heap.bind(0, object);
    heap.bind(1, object);
    assertThat(heap.count(object)).isEqualTo(3);
    assertThat(heap.sticky.isStuck(object)).isFalse();
    heap.bind(2, object);
    assertThat(heap.sticky.isStuck(object)).isTrue();
    heap.dropRoots();
    heap.bind(0, object);
    heap.pins.clear();
    assertThat(heap.sticky.trace()).isZero();
    assertThat(heap.count(object)).isEqualTo(1);
  }

  @Test
  void countsOfNoBitOrTooManyAreRefused() {
    assertThatThrownBy(() -> new StickyHeap(0))
        .isInstanceOf(BadSizeException.class)
        .hasMessageContaining("0 bits");
    assertThatThrownBy(() -> new StickyHeap(31)).isInstanceOf(BadSizeException.class);
    assertThat(new StickyHeap(StickyCounting.MOST_BITS).kept()).isEmpty();
  }
}

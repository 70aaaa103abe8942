package dev.managedheap.memory.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.seam.HeapWatcher;
import org.junit.jupiter.api.Test;

/** Objects word by word: what their memory holds at birth, in life and after death. */
class ObjectWordsTest {
  private final SystemMemory system = new SystemMemory(1 << 20, HeapWatcher.NOBODY);
  private final ObjectHeap heap =
      new ObjectHeap(system, new FirstFitAllocator(system), HeapWatcher.NOBODY);

  @Test
  void aCellBesideOthersKeepsNothingOfWhatLayThere() {
    heap.allocate(Kind.NODE, 1);
    int first = heap.allocate(Kind.NODE, 3);
    heap.allocate(Kind.NODE, 1);
    system.memory().fill(first, 5, 77);
    heap.reclaim(first);
    int second = heap.allocate(Kind.NODE, 3);
    assertThat(second).isEqualTo(first);
    assertThat(heap.has(second, Header.FLAGS)).isFalse();
    for (int slot = 0; slot < 3; slot++) {
      assertThat(heap.slot(second, slot)).isZero();
    }
  }

  @Test
  void theWordsOfTheHeaderAreWhereTheHeaderSaysTheyAre() {
    int node = heap.allocate(Kind.NODE, 1);
    heap.setCount(node, 5);
    heap.setSlot(node, 0, 77);
    assertThat(system.memory().get(node + Header.COUNT)).isEqualTo(5);
    assertThat(Header.slots(system.memory().get(node + Header.SHAPE))).isEqualTo(1);
    assertThat(system.memory().get(node + Header.WORDS)).isEqualTo(77);
  }

  /** The filling stands behind an assertion, which tests have on. */
  @Test
  void theSlotsOfAFreedObjectAreFilled() {
    heap.allocate(Kind.NODE, 1);
    int node = heap.allocate(Kind.NODE, 2);
    heap.allocate(Kind.NODE, 1);
    heap.reclaim(node);
    assertThat(heap.slot(node, 0)).isEqualTo(0xDDDD_DDDD);
    assertThat(heap.slot(node, 1)).isEqualTo(0xDDDD_DDDD);
  }

  @Test
  void anObjectOfTheMostSlotsIsAnObject() {
    SystemMemory large = new SystemMemory();
    ObjectHeap roomy = new ObjectHeap(large, new FirstFitAllocator(large), HeapWatcher.NOBODY);
    int node = roomy.allocate(Kind.NODE, Header.MOST_SLOTS);
    assertThat(roomy.slots(node)).isEqualTo(Header.MOST_SLOTS);
    assertThat(roomy.slot(node, Header.MOST_SLOTS - 1)).isZero();
  }

  @Test
  void aNodeHoldsReferencesAndAnAtomDoesNot() {
    assertThat(Kind.NODE.holdsReferences()).isTrue();
    assertThat(Kind.ATOM.holdsReferences()).isFalse();
  }
}

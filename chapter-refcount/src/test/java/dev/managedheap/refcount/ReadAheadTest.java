package dev.managedheap.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import org.junit.jupiter.api.Test;

/** Which words are read ahead: their sum tells. */
class ReadAheadTest {
  private static final int REACH = 256;

  private final SystemMemory system = new SystemMemory();
  private final ObjectHeap heap =
      new ObjectHeap(system, new FirstFitAllocator(system), HeapWatcher.NOBODY);
  private final ReadAhead readAhead = new ReadAhead(heap);

  @Test
  void behindAChildThatLiesNearItsParentAWordIsRead() {
    int wide = heap.allocate(Kind.ATOM, 2 * REACH);
    heap.setSlot(wide, REACH, 7);
    int child = wide + 2;

    readAhead.freesOnTheSpot(child + REACH - 1, child);
    assertThat(readAhead.sum()).as("parent above").isEqualTo(7);
    readAhead.freesOnTheSpot(child - REACH + 1, child);
    assertThat(readAhead.sum()).as("parent below").isEqualTo(14);
  }

  @Test
  void behindAChildFarFromItsParentNothingIsRead() {
    int wide = heap.allocate(Kind.ATOM, 2 * REACH);
    heap.setSlot(wide, REACH, 7);
    int child = wide + 2;

    readAhead.freesOnTheSpot(child + REACH, child);
    readAhead.freesOnTheSpot(child - REACH, child);
    assertThat(readAhead.sum()).isZero();
  }

  @Test
  void beyondAllMemoryNothingIsRead() {
    heap.allocate(Kind.NODE, 0);
    Memory memory = heap.memory();
    readAhead.freesOnTheSpot(memory.length() - 4, memory.length() - 8);
    assertThat(readAhead.sum()).isZero();
  }

  @Test
  void ofChildrenFarApartTheCountsOfTheirChildrenAreRead() {
    int child = nodeWith(leafWithCount(10), leafWithCount(200));
    heap.allocate(Kind.ATOM, REACH);
    int next = nodeWith(leafWithCount(3_000), leafWithCount(40_000));

    readAhead.goesDown(child, next);
    assertThat(readAhead.sum()).isEqualTo(43_210);
    readAhead.goesDown(next, child);
    assertThat(readAhead.sum()).as("in the other order, again").isEqualTo(2 * 43_210);
  }

  @Test
  void childrenThatAreNullOrNotThereHaveNoCount() {
    int child = nodeWith(Address.NULL, leafWithCount(200));
    heap.allocate(Kind.ATOM, REACH);
    int atom = heap.allocate(Kind.ATOM, 2);
    heap.allocate(Kind.ATOM, REACH);
    int narrow = heap.allocate(Kind.NODE, 1);
    heap.setSlot(narrow, 0, leafWithCount(3_000));

    readAhead.goesDown(child, atom);
    assertThat(readAhead.sum()).isEqualTo(200);
    readAhead.goesDown(child, narrow);
    assertThat(readAhead.sum()).isEqualTo(400);
  }

  @Test
  void ofChildrenNearEachOtherAndOfTheLastChildNothingIsRead() {
    int child = nodeWith(leafWithCount(10), leafWithCount(200));
    int next = nodeWith(leafWithCount(3_000), leafWithCount(40_000));

    readAhead.goesDown(child, next);
    readAhead.goesDown(child, Address.NULL);
    assertThat(readAhead.sum()).isZero();
  }

  private int nodeWith(int first, int second) {
    int node = heap.allocate(Kind.NODE, 2);
    heap.setSlot(node, 0, first);
    heap.setSlot(node, 1, second);
    return node;
  }

  private int leafWithCount(int count) {
    int leaf = heap.allocate(Kind.NODE, 0);
    heap.setCount(leaf, count);
    return leaf;
  }
}

package dev.managedheap.memory.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressWords;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.allocator.FirstFitVerifier;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.InteriorAddressException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.error.NullAddressException;
import dev.managedheap.memory.error.ReleasedObjectException;
import dev.managedheap.memory.error.SlotOutOfRangeException;
import dev.managedheap.memory.seam.HeapWatcher;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObjectHeapTest {
  private final List<String> seen = new ArrayList<>();
  private final SystemMemory system = new SystemMemory(1 << 20, HeapWatcher.NOBODY);
  private final FirstFitAllocator allocator = new FirstFitAllocator(system);
  private final ObjectHeap heap =
      new ObjectHeap(
          system,
          allocator,
          new HeapWatcher() {
            @Override
            public void allocated(int object) {
              seen.add("allocated");
            }

            @Override
            public void freed(int object) {
              seen.add("freed");
            }
          });

  @AfterEach
  void theHeapVerifies() {
    new FirstFitVerifier(allocator, system).verify();
  }

  @Test
  void aNewObjectHasOneReferenceAndEmptySlots() {
    int node = heap.allocate(Kind.NODE, 5);
    assertThat(heap.count(node)).isEqualTo(1);
    assertThat(heap.kind(node)).isEqualTo(Kind.NODE);
    assertThat(heap.slots(node)).isEqualTo(5);
    assertThat(heap.references(node)).isEqualTo(5);
    assertThat(heap.has(node, Header.FLAGS)).isFalse();
    for (int slot = 0; slot < 5; slot++) {
      assertThat(heap.slot(node, slot)).isZero();
    }
    assertThat(heap.blockBytes(node)).isBetween(Header.bytes(5), Header.bytes(5) + 15);
    assertThat(seen).containsExactly("allocated");
  }

  @Test
  void theWordsBesideObjectsAreNoneOfTheirOwn() {
    int first = heap.allocate(Kind.NODE, 2);
    int second = heap.allocate(Kind.NODE, 2);
    AddressWords notes = heap.newWords();
    notes.set(first, 77);
    assertThat(notes.get(first)).isEqualTo(77);
    assertThat(notes.get(second)).isZero();
    assertThat(heap.newWords().get(first)).as("other notes").isZero();
    assertThat(heap.count(first)).isEqualTo(1);
    assertThat(heap.slot(first, 0)).isEqualTo(Address.NULL);
  }

  @Test
  void aReusedCellKeepsNothing() {
    int first = heap.allocate(Kind.NODE, 3);
    heap.setSlot(first, 1, first);
    heap.set(first, Header.MARKED);
    heap.reclaim(first);
    int second = heap.allocate(Kind.NODE, 3);
    assertThat(second).isEqualTo(first);
    assertThat(heap.slot(second, 1)).isZero();
    assertThat(heap.has(second, Header.FLAGS)).isFalse();
    assertThat(seen).containsExactly("allocated", "freed", "allocated");
  }

  /** The word where such an object would have its shape is a slot, and says that it has slots. */
  @Test
  void whatIsNoObjectIsRefusedAndLosesNoWord() {
    int node = heap.allocate(Kind.NODE, 20);
    for (int slot = 0; slot < 20; slot++) {
      heap.setSlot(node, slot, 4 << 12);
    }
    assertThatThrownBy(() -> heap.reclaim(node + 8)).isInstanceOf(InteriorAddressException.class);
    for (int slot = 0; slot < 20; slot++) {
      assertThat(heap.slot(node, slot)).isEqualTo(4 << 12);
    }
  }

  @Test
  void theWordsOfAnAtomAreNoReferences() {
    int atom = heap.allocate(Kind.ATOM, 2);
    heap.setSlot(atom, 1, 0x1234_5678);
    assertThat(heap.references(atom)).isZero();
    assertThat(heap.slots(atom)).isEqualTo(2);
    assertThat(heap.slot(atom, 1)).isEqualTo(0x1234_5678);
  }

  @Test
  void flagsAndCountsDoNotDisturbOneAnother() {
    int node = heap.allocate(Kind.NODE, 2);
    heap.set(node, Header.MARKED | Header.FINALIZED);
    heap.unset(node, Header.MARKED);
    heap.setCount(node, Header.IMMORTAL);
    assertThat(heap.has(node, Header.FINALIZED)).isTrue();
    assertThat(heap.has(node, Header.MARKED)).isFalse();
    assertThat(heap.slots(node)).isEqualTo(2);
    assertThat(heap.kind(node)).isEqualTo(Kind.NODE);
    assertThat(heap.count(node)).isEqualTo(-1);
  }

  @Test
  void addressesFromOutsideAreChecked() {
    int node = heap.allocate(Kind.NODE, 6);
    int dead = heap.allocate(Kind.NODE, 6);
    int dying = heap.allocate(Kind.NODE, 0);
    heap.reclaim(dead);
    heap.set(dying, Header.DYING);
    heap.requireLive(node);
    assertThatThrownBy(() -> heap.requireLive(0)).isInstanceOf(NullAddressException.class);
    assertThatThrownBy(() -> heap.requireLive(node + 4))
        .isInstanceOf(InteriorAddressException.class)
        .hasMessageContaining("inside the object at");
    assertThatThrownBy(() -> heap.requireLive(node + 5))
        .isInstanceOf(InteriorAddressException.class);
    assertThatThrownBy(() -> heap.requireLive(dead)).isInstanceOf(ReleasedObjectException.class);
    assertThatThrownBy(() -> heap.requireLive(dying))
        .isInstanceOf(ReleasedObjectException.class)
        .hasMessageContaining("being released");
    assertThatThrownBy(() -> heap.requireLive(1 << 24)).isInstanceOf(ForeignAddressException.class);
    assertThatThrownBy(() -> heap.requireLive(-8)).isInstanceOf(ForeignAddressException.class);
    heap.unset(dying, Header.DYING);
  }

  @Test
  void slotIndicesFromOutsideAreChecked() {
    int node = heap.allocate(Kind.NODE, 2);
    heap.requireSlot(node, 1);
    assertThatThrownBy(() -> heap.requireSlot(node, 2))
        .isInstanceOf(SlotOutOfRangeException.class)
        .hasMessageContaining("no slot 2: this object has 2 slots");
    assertThatThrownBy(() -> heap.requireSlot(node, -1))
        .isInstanceOf(SlotOutOfRangeException.class);
    int atom = heap.allocate(Kind.ATOM, 2);
    assertThatThrownBy(() -> heap.requireSlot(atom, 1))
        .isInstanceOf(SlotOutOfRangeException.class)
        .hasMessageContaining("no slot 1: this object has 0 slots");
  }

  @Test
  void sizesThatCannotBeAreRefused() {
    assertThatThrownBy(() -> heap.allocate(Kind.NODE, -1))
        .isInstanceOf(BadSizeException.class)
        .hasMessageContaining("-1 slots");
    assertThatThrownBy(() -> heap.allocate(Kind.NODE, Header.MOST_SLOTS + 1))
        .isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> heap.allocate(Kind.NODE, 1 << 19))
        .isInstanceOf(NoMemoryException.class);
    assertThat(seen).isEmpty();
  }

  @Test
  void theWordBehindAnObjectIsNotInsideIt() {
    heap.allocate(Kind.NODE, 1);
    int node = heap.allocate(Kind.NODE, 6);
    int behind = node + Header.WORDS + 6;
    assertThatThrownBy(() -> heap.requireLive(behind - 1))
        .isInstanceOf(InteriorAddressException.class);
    assertThatThrownBy(() -> heap.requireLive(behind)).isInstanceOf(ReleasedObjectException.class);
  }

  @Test
  void freeMemoryBelowAllObjectsIsFree() {
    int node = heap.allocate(Kind.NODE, 1);
    heap.allocate(Kind.NODE, 1);
    heap.reclaim(node);
    assertThatThrownBy(() -> heap.requireLive(node)).isInstanceOf(ReleasedObjectException.class);
  }

  @Test
  void theFirstSlotIsASlot() {
    int node = heap.allocate(Kind.NODE, 1);
    heap.requireSlot(node, 0);
    assertThat(heap.dies(node)).as("without finalizers, whatever is to die dies").isTrue();
  }

  @Test
  void theGraphIsSlotsAndRoots() {
    Roots roots = new Roots();
    int first = heap.allocate(Kind.NODE, 2);
    int second = heap.allocate(Kind.ATOM, 3);
    heap.setSlot(first, 1, second);
    roots.add();
    roots.set(roots.add(), first);
    HeapGraph graph = new HeapGraph(heap, roots);
    assertThat(graph.objects()).containsExactly(first, second);
    assertThat(graph.slotCount(first)).isEqualTo(2);
    assertThat(graph.slotCount(second)).as("an atom refers to nothing").isZero();
    assertThat(graph.slot(first, 1)).isEqualTo(second);
    assertThat(graph.roots()).containsExactly(0, first);
  }

  @Test
  void rootsAreNumberedVariables() {
    Roots roots = new Roots();
    for (int variable = 0; variable < 20; variable++) {
      assertThat(roots.add()).isEqualTo(variable);
      assertThat(roots.set(variable, 100 + variable)).isZero();
    }
    assertThat(roots.set(19, 5)).isEqualTo(119);
    assertThat(roots.get(0)).isEqualTo(100);
    assertThatThrownBy(() -> roots.get(20)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> roots.set(-1, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> roots.set(20, 4))
        .as("a variable for which the array has room, but nobody asked")
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("no root variable 20 of 20");
    roots.clear();
    assertThat(roots.get(19)).isZero();
  }

  @Test
  void anObjectTakesAHeaderAndItsSlots() {
    assertThat(Header.bytes(0)).isEqualTo(Header.WORDS * Memory.WORD_BYTES);
    assertThat(Header.bytes(Header.MOST_SLOTS)).isPositive();
    assertThat(heap.memory()).isSameAs(system.memory());
  }
}

package dev.managedheap.refcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.error.ReleasedObjectException;
import dev.managedheap.memory.error.SlotOutOfRangeException;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceCountingTest {
  private final List<String> events = new ArrayList<>();
  private final Map<Integer, String> names = new HashMap<>();
  private final HeapWatcher scribe =
      new HeapWatcher() {
        @Override
        public void counted(int object, int count) {
          events.add(name(object) + "=" + count);
        }

        @Override
        public void stored(int object, int slot, int before, int after) {
          events.add(name(object) + "[" + slot + "]:" + name(before) + ">" + name(after));
        }

        @Override
        public void freed(int object) {
          events.add("freed " + name(object));
        }
      };
  private final DecrementListener listener = object -> events.add("lowered " + name(object));
  private final SystemMemory system = new SystemMemory();
  private final ObjectHeap heap = new ObjectHeap(system, new BumpAllocator(system), scribe);
  private final ReferenceCounting counting = new ReferenceCounting(heap, heap, listener, scribe);

  private String name(int object) {
    return names.getOrDefault(object, "null");
  }

  private int node(String name, int slots) {
    int object = heap.allocate(Kind.NODE, slots);
    names.put(object, name);
    return object;
  }

  /**
   * Also of an object that has waited for a child, with a slot's number in place of a reference.
   */
  @Test
  void whatIsAboutToBeFreedHasTheCountZeroAndEmptySlots() {
    List<String> words = new ArrayList<>();
    ObjectHeap watched = new ObjectHeap(system, new BumpAllocator(system), scribe);
    Reclaimer looking =
        object -> {
          words.add(watched.count(object) + ":" + watched.slot(object, 0));
          watched.reclaim(object);
        };
    ReferenceCounting counted =
        new ReferenceCounting(watched, looking, DecrementListener.NOBODY, HeapWatcher.NOBODY);
    int root = watched.allocate(Kind.NODE, 2);
    int middle = watched.allocate(Kind.NODE, 1);
    counted.storeOwned(middle, 0, watched.allocate(Kind.NODE, 1));
    counted.storeOwned(root, 0, middle);
    counted.storeOwned(root, 1, watched.allocate(Kind.NODE, 1));
    counted.release(root);
    assertThat(words).containsExactly("0:0", "0:0", "0:0", "0:0");
  }

  @Test
  void aStoreRetainsTheNewValueBeforeItReleasesTheOldOne() {
    int a = node("a", 1);
    counting.store(a, 0, node("b", 0));
    counting.release(heap.slot(a, 0));
    events.clear();
    counting.store(a, 0, node("c", 0));
    assertThat(events).containsExactly("c=2", "a[0]:b>c", "b=0", "freed b");
  }

  @Test
  void aReleaseGoesFromSlotToSlotAndFreesChildrenFirst() {
    int a = node("a", 3);
    int shared = node("s", 0);
    counting.store(a, 0, node("b", 1));
    counting.store(a, 2, shared);
    counting.store(heap.slot(a, 0), 0, shared);
    counting.release(heap.slot(a, 0));
    events.clear();
    counting.release(a);
    assertThat(events)
        .containsExactly(
            "a=0",
            "a[0]:b>null",
            "b=0",
            "b[0]:s>null",
            "s=2",
            "lowered s",
            "freed b",
            "a[2]:s>null",
            "s=1",
            "lowered s",
            "freed a");
    assertThat(heap.count(shared)).isEqualTo(1);
  }

  @Test
  void clearEmptiesTheSlotsInOrderAndKeepsTheObject() {
    int a = node("a", 3);
    counting.store(a, 0, node("b", 0));
    counting.store(a, 2, a);
    counting.release(heap.slot(a, 0));
    events.clear();
    counting.clear(a);
    assertThat(events)
        .containsExactly(
            "a=3",
            "a[0]:b>null",
            "b=0",
            "freed b",
            "a[2]:a>null",
            "a=2",
            "lowered a",
            "a=1",
            "lowered a");
    assertThat(heap.isLive(a)).isTrue();
  }

  @Test
  void clearFreesAnObjectThatOnlyItselfHeld() {
    int a = node("a", 2);
    counting.store(a, 0, a);
    counting.store(a, 1, node("b", 0));
    counting.release(heap.slot(a, 1));
    counting.release(a);
    assertThat(heap.isLive(a)).isTrue();
    counting.clear(a);
    assertThat(events).endsWith("freed b", "a=0", "freed a");
    assertThat(heap.cells().size()).isZero();
  }

  @Test
  void theWordsOfAnAtomAreNeitherLoadedNorStoredNorReleased() {
    int atom = heap.allocate(Kind.ATOM, 2);
    heap.setSlot(atom, 0, 0x1234_5678);
    assertThatThrownBy(() -> counting.load(atom, 0)).isInstanceOf(SlotOutOfRangeException.class);
    assertThatThrownBy(() -> counting.store(atom, 0, atom))
        .isInstanceOf(SlotOutOfRangeException.class);
    assertThat(heap.count(atom)).isEqualTo(1);
    counting.clear(atom);
    assertThat(heap.slot(atom, 0)).isEqualTo(0x1234_5678);
    counting.release(atom);
    assertThat(heap.cells().size()).isZero();
  }

  @Test
  void immortalObjectsAreBornWithAllBitsSet() {
    ReferenceCounting plain = new ReferenceCounting(heap);
    int a = node("a", 0);
    plain.makeImmortal(a);
    plain.release(a);
    plain.retain(a);
    assertThat(heap.count(a)).isEqualTo(Header.IMMORTAL);
    assertThat(heap.isLive(a)).isTrue();
  }

  @Test
  void aDyingObjectIsRefusedToItsChildrensFinalizers() {
    List<Throwable> refusals = new ArrayList<>();
    int parent = node("p", 1);
    Reclaimer prying =
        new Reclaimer() {
          @Override
          public boolean dies(int object) {
            if (object != parent) {
              assertThat(heap.has(parent, Header.DYING)).isTrue();
              assertThat(heap.slot(parent, 0)).isEqualTo(Address.NULL);
              try {
                counting.store(parent, 0, object);
              } catch (ReleasedObjectException refusal) {
                refusals.add(refusal);
              }
            }
            return true;
          }

          @Override
          public void reclaim(int object) {
            assertThat(heap.count(object)).isZero();
            heap.reclaim(object);
          }
        };
    ReferenceCounting watched = new ReferenceCounting(heap, prying, listener, scribe);
    watched.store(parent, 0, node("c", 0));
    watched.release(heap.slot(parent, 0));
    watched.release(parent);
    assertThat(refusals).hasSize(1);
    assertThat(refusals.get(0)).hasMessageContaining("is being released");
    assertThat(heap.cells().size()).isZero();
  }
}

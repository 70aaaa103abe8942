package dev.managedheap.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import org.junit.jupiter.api.Test;

/**
 * {@code RC-10 NO-RECURSION}: structures of a million objects (ten million in the profile "long")
 * die in a thread whose stack would not hold a hundredth of them. Work is counted, not timed: each
 * object is freed once, and each slot emptied once.
 */
class LargeReleaseTest {
  private static final boolean LONG = Integer.getInteger("managedheap.tries.factor", 1) > 1;
  private static final int NODES = LONG ? 10_000_000 : 1_000_000;
  private static final int STACK_BYTES = 128 * 1024;

  /** Counts the work, and demands that of two neighbours the lower address is freed first. */
  private static final class Work implements HeapWatcher {
    private long freed;
    private long counted;
    private long slotsEmptied;
    private int last;
    private boolean ascending = true;

    @Override
    public void freed(int object) {
      freed++;
      ascending &= object > last;
      last = object;
    }

    @Override
    public void counted(int object, int count) {
      counted++;
    }

    @Override
    public void stored(int object, int slot, int before, int after) {
      slotsEmptied++;
    }
  }

  private final Work work = new Work();
  private final SystemMemory system = new SystemMemory();
  private final ObjectHeap heap = new ObjectHeap(system, new BumpAllocator(system), work);
  private final ReferenceCounting counting =
      new ReferenceCounting(heap, heap, DecrementListener.NOBODY, work);

  /** A new object whose slots hold these, whose references it takes over. */
  private int node(int... values) {
    int object = heap.allocate(Kind.NODE, values.length);
    for (int slot = 0; slot < values.length; slot++) {
      heap.setSlot(object, slot, values[slot]);
    }
    return object;
  }

  private int tree(int height) {
    return height == 0 ? node(0, 0) : node(tree(height - 1), tree(height - 1));
  }

  private void releaseInASmallThread(int object) throws InterruptedException {
    Throwable[] failure = new Throwable[1];
    Thread thread = new Thread(null, () -> counting.release(object), "small", STACK_BYTES);
    thread.setUncaughtExceptionHandler((t, thrown) -> failure[0] = thrown);
    thread.start();
    thread.join();
    assertThat(failure[0]).isNull();
    assertThat(heap.cells().size()).isZero();
  }

  @Test
  void aChain() throws InterruptedException {
    int first = node(0);
    for (int built = 1; built < NODES; built++) {
      first = node(first);
    }
    releaseInASmallThread(first);
    assertThat(work.freed).isEqualTo(NODES);
    assertThat(work.slotsEmptied).isEqualTo(NODES - 1);
    assertThat(work.counted).isEqualTo(NODES);
    assertThat(work.ascending).as("children before parents").isTrue();
  }

  @Test
  void aTreeBuiltChildrenFirst() throws InterruptedException {
    int height = LONG ? 22 : 18;
    int nodes = (2 << height) - 1;
    releaseInASmallThread(tree(height));
    assertThat(work.freed).isEqualTo(nodes);
    assertThat(work.slotsEmptied).isEqualTo(nodes - 1);
    assertThat(work.counted).isEqualTo(nodes);
    assertThat(work.ascending).as("in the order of slots, children before parents").isTrue();
  }

  @Test
  void aWideObject() throws InterruptedException {
    int slots = Math.min(NODES, Header.MOST_SLOTS);
    int holder = heap.allocate(Kind.NODE, slots);
    for (int slot = 0; slot < slots; slot++) {
      heap.setSlot(holder, slot, node());
    }
    releaseInASmallThread(holder);
    assertThat(work.freed).isEqualTo(slots + 1);
    assertThat(work.slotsEmptied).isEqualTo(slots);
    assertThat(work.counted).isEqualTo(slots + 1);
  }

  @Test
  void wideObjectsInAChain() throws InterruptedException {
    int width = 1000;
    int first = 0;
    for (int built = 0; built < NODES; built += width) {
      int[] held = new int[width];
      held[0] = first;
      for (int slot = 1; slot < width; slot++) {
        held[slot] = node();
      }
      first = node(held);
    }
    releaseInASmallThread(first);
    assertThat(work.freed).isEqualTo(NODES);
    assertThat(work.slotsEmptied).isEqualTo(NODES - 1);
    assertThat(work.counted).isEqualTo(NODES);
  }

  @Test
  void aChainOfWhichSomethingElseHoldsTheMiddle() throws InterruptedException {
    int middle = 0;
    int first = node(0);
    for (int built = 1; built < NODES; built++) {
      first = node(first);
      if (built == NODES / 2) {
        middle = first;
        counting.retain(middle);
      }
    }
    counting.release(first);
    assertThat(work.freed).isEqualTo(NODES - 1 - NODES / 2);
    assertThat(heap.count(middle)).isEqualTo(1);
    releaseInASmallThread(middle);
    assertThat(work.freed).isEqualTo(NODES);
  }
}

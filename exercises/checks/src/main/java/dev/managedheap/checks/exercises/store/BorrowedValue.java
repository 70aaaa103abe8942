package dev.managedheap.checks.exercises.store;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.exercises.store.Store;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.error.ReleasedObjectException;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.refcount.ReferenceCounting;

/** A box with one slot, and a node that may be held by the slot alone. */
final class BorrowedValue {
  private final SystemMemory system = new SystemMemory();
  private final ObjectHeap heap =
      new ObjectHeap(system, new BumpAllocator(system), HeapWatcher.NOBODY);
  private final ReferenceCounting counting = new ReferenceCounting(heap);
  private final Store store = new Store(heap, counting);
  private final int box = heap.allocate(Kind.NODE, 1);
  private final int node = heap.allocate(Kind.NODE, 0);
  private boolean ours = true;
  private boolean stored;

  void storeNode() {
    if (ours) {
      store.store(box, 0, node);
      stored = true;
      verify(Invariant.RC_1);
    }
  }

  void letGo() {
    if (ours) {
      ours = false;
      counting.release(node);
      verify(Invariant.RC_1);
    }
  }

  /** What the slot holds is looked at, which is a borrowed reference, and stored again. */
  void storeWhatIsThere() {
    try {
      store.store(box, 0, heap.slot(box, 0));
    } catch (ReleasedObjectException gone) {
      throw Finding.of(Invariant.RC_7)
          .expected("nothing has changed")
          .got("the node was freed, and then retained")
          .violation();
    }
    verify(Invariant.RC_7);
  }

  void storeNull() {
    store.store(box, 0, Address.NULL);
    stored = false;
    verify(Invariant.RC_4);
  }

  private void verify(Invariant invariant) {
    int references = (ours ? 1 : 0) + (stored ? 1 : 0);
    String got = heap.isLive(node) ? "its count is " + heap.count(node) : "it was freed";
    boolean right = heap.isLive(node) ? heap.count(node) == references : references == 0;
    if (!right) {
      throw Finding.of(invariant)
          .expected(references == 0 ? "the node is freed" : "the node's count is " + references)
          .got(got)
          .violation();
    }
  }
}

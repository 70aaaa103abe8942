package dev.managedheap.benchmarks.watching;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.pool.PoolAllocator;
import dev.managedheap.refcount.ReferenceCounting;
import java.util.function.LongSupplier;

/**
 * The work that is measured: a complete binary tree is built over counting and pools, and dropped.
 * Each node is allocated, counted, stored twice into, and freed.
 */
public final class TreeChurn implements LongSupplier {
  /** The depth of the tree: it has 2^16 - 1 nodes. */
  public static final int DEPTH = 16;

  private final ObjectHeap heap;
  private final ReferenceCounting references;
  private final SystemMemory system;

  private TreeChurn(HeapWatcher watcher) {
    system = new SystemMemory(SystemMemory.LARGEST_LIMIT_BYTES, watcher);
    heap = new ObjectHeap(system, new PoolAllocator(system), watcher);
    references = new ReferenceCounting(heap, heap, DecrementListener.NOBODY, watcher);
  }

  /** The work with nobody watching. */
  public static LongSupplier unwatched() {
    return new TreeChurn(HeapWatcher.NOBODY);
  }

  /** The work with a watcher that counts what it hears. */
  public static LongSupplier watched() {
    CountingWatcher watcher = new CountingWatcher();
    TreeChurn work = new TreeChurn(watcher);
    return () -> {
      long before = watcher.events;
      long left = work.getAsLong();
      return watcher.events > before ? left : -1;
    };
  }

  /** Builds and drops the tree once; returns what is left over, which is 0. */
  @Override
  public long getAsLong() {
    references.release(build(DEPTH));
    return system.cells().size();
  }

  private int build(int depth) {
    int node = heap.allocate(Kind.NODE, 2);
    if (depth > 1) {
      for (int slot = 0; slot < 2; slot++) {
        int child = build(depth - 1);
        references.store(node, slot, child);
        references.release(child);
      }
    }
    return node;
  }

  private static final class CountingWatcher implements HeapWatcher {
    private long events;

    @Override
    public void allocated(int object) {
      events++;
    }

    @Override
    public void freed(int object) {
      events++;
    }

    @Override
    public void counted(int object, int count) {
      events++;
    }

    @Override
    public void stored(int object, int slot, int before, int after) {
      events += after == Address.NULL ? 1 : 2;
    }
  }
}

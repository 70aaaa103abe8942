package dev.managedheap.benchmarks.workload;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.Allocator;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.pool.PoolAllocator;
import dev.managedheap.refcount.ReferenceCounting;

/**
 * Complete binary trees over counting and pools. Each node has two slots; those of a leaf are null.
 * A child is made before its parent, as {@code (left, right)} does in Python, and handed to it: the
 * parent's slot holds the only reference. The slots of a node that was just made are written
 * without a check, as CPython's {@code PyTuple_SET_ITEM} does: it steals the reference, nothing is
 * there to be released, and no watcher is told.
 */
public final class Trees {
  /** The slots of a node. */
  public static final int SLOTS = 2;

  private final SystemMemory system = new SystemMemory();
  private final ObjectHeap heap;
  private final ReferenceCounting counting;

  /** Trees whose nodes take what they need: 16 bytes. */
  public Trees() {
    this(0);
  }

  /** Trees whose nodes take at least so many bytes. */
  public Trees(int leastBytes) {
    Allocator pools = new PoolAllocator(system);
    Allocator allocator = leastBytes == 0 ? pools : new PaddingAllocator(pools, leastBytes);
    heap = new ObjectHeap(system, allocator, HeapWatcher.NOBODY);
    counting = new ReferenceCounting(heap);
  }

  /** How many nodes a complete tree of so many levels has. */
  public static int nodes(int levels) {
    return (1 << levels) - 1;
  }

  /** Builds a tree of so many levels, at least 1; the caller owns the reference to its root. */
  public int build(int levels) {
    if (levels == 1) {
      return heap.allocate(Kind.NODE, SLOTS);
    }
    int left = build(levels - 1);
    int right = build(levels - 1);
    int node = heap.allocate(Kind.NODE, SLOTS);
    heap.setSlot(node, 0, left);
    heap.setSlot(node, 1, right);
    return node;
  }

  /** Drops a tree: all of its nodes are freed. */
  public void drop(int tree) {
    counting.release(tree);
  }

  /** How many nodes there are now. */
  public int liveNodes() {
    return system.cells().size();
  }

  /** The bytes of the block of a node. */
  public int nodeBytes(int node) {
    return heap.blockBytes(node);
  }

  /** The bytes of the arenas that the pools hold now. */
  public long arenaBytes() {
    return system.reservedBytes();
  }
}

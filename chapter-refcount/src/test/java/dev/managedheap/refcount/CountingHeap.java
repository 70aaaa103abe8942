package dev.managedheap.refcount;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.Allocator;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.allocator.FirstFitVerifier;
import dev.managedheap.memory.object.HeapGraph;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;
import dev.managedheap.memory.seam.Watchers;
import dev.managedheap.notation.graph.ObjectGraph;
import dev.managedheap.testkit.heap.HeapUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Eager counting over a simple allocator, as a heap under test. Each step of the counting is
 * checked by a {@link ReleaseVerifier}; references that are held for an operation are pins.
 */
final class CountingHeap implements HeapUnderTest {
  /** The allocator below: one that uses memory again, and one that does not. */
  enum Below {
    FIRST_FIT,
    BUMP
  }

  final Watchers watchers = new Watchers();
  final ObjectHeap heap;
  final Roots roots = new Roots();
  final ReferenceCounting counting;
  final ReferenceCountVerifier verifier;

  /** Watches each {@link #load}. */
  HeapWatcher whileLooking = HeapWatcher.NOBODY;

  private final List<Integer> pins = new ArrayList<>();
  private final List<Integer> freed = new ArrayList<>();
  private final Runnable allocatorVerifier;

  CountingHeap(Below below) {
    this(below, 1L << 30);
  }

  CountingHeap(Below below, long limitBytes) {
    this(below, limitBytes, heap -> heap, DecrementListener.NOBODY);
  }

  /** A heap in which another reclaimer stands before the memory's own. */
  CountingHeap(Below below, UnaryOperator<Reclaimer> reclaimer, DecrementListener listener) {
    this(below, 1L << 30, reclaimer, listener);
  }

  private CountingHeap(
      Below below,
      long limitBytes,
      UnaryOperator<Reclaimer> reclaimer,
      DecrementListener listener) {
    SystemMemory system = new SystemMemory(limitBytes, watchers);
    Allocator allocator;
    if (below == Below.BUMP) {
      allocator = new BumpAllocator(system);
      allocatorVerifier = () -> {};
    } else {
      FirstFitAllocator firstFit = new FirstFitAllocator(system);
      allocator = firstFit;
      allocatorVerifier = new FirstFitVerifier(firstFit, system)::verify;
    }
    heap = new ObjectHeap(system, allocator, watchers);
    counting = new ReferenceCounting(heap, reclaimer.apply(heap), listener, watchers);
    verifier = new ReferenceCountVerifier(heap, roots, this::pins);
    watchers.add(new ReleaseVerifier());
    watchers.add(
        new HeapWatcher() {
          @Override
          public void freed(int object) {
            freed.add(object);
          }
        });
  }

  private int pins(int object) {
    return (int) pins.stream().filter(pinned -> pinned == object).count();
  }

  @Override
  public int allocate(int slots) {
    int object = heap.allocate(Kind.NODE, slots);
    pins.add(object);
    return object;
  }

  @Override
  public void endOfOperation(int temporary) {
    pins.remove((Integer) temporary);
    counting.release(temporary);
  }

  @Override
  public void bind(int root, int object) {
    while (roots.size() <= root) {
      roots.add();
    }
    if (object != Address.NULL) {
      counting.retain(object);
    }
    int before = roots.set(root, object);
    if (before != Address.NULL) {
      counting.release(before);
    }
  }

  @Override
  public int root(int root) {
    return root < roots.size() ? roots.get(root) : Address.NULL;
  }

  @Override
  public void store(int object, int slot, int value) {
    counting.store(object, slot, value);
  }

  @Override
  public int load(int object, int slot) {
    watchers.add(whileLooking);
    int value = counting.load(object, slot);
    watchers.remove(whileLooking);
    return value;
  }

  @Override
  public int collect() {
    return NO_COLLECTOR;
  }

  @Override
  public int count(int object) {
    return heap.count(object);
  }

  @Override
  public boolean isLive(int object) {
    return heap.isLive(object);
  }

  @Override
  public ObjectGraph graph() {
    return new HeapGraph(heap, roots);
  }

  @Override
  public void verify() {
    verifier.verifyTotals();
    verifier.verify();
    allocatorVerifier.run();
  }

  @Override
  public int[] takeFreed() {
    int[] taken = freed.stream().mapToInt(Integer::intValue).toArray();
    freed.clear();
    return taken;
  }
}

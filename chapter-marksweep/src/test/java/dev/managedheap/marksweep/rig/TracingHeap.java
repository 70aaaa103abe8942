package dev.managedheap.marksweep.rig;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.marksweep.MarkSweepVerifier;
import dev.managedheap.marksweep.TracingCollector;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.allocator.FirstFitVerifier;
import dev.managedheap.memory.object.HeapGraph;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.Reclaimer;
import dev.managedheap.memory.seam.Watchers;
import dev.managedheap.notation.graph.ObjectGraph;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.heap.HeapUnderTest;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A heap of nodes over a free list, without counts, that a tracing collector cleans. A new object
 * is held by a root variable of the heap's own until its operation is over.
 */
public final class TracingHeap implements HeapUnderTest, Reclaimer {
  private static final int TEMPORARY = 0;

  private final SystemMemory system = new SystemMemory();
  private final FirstFitAllocator allocator = new FirstFitAllocator(system);
  private final Roots roots = new Roots();
  private final Watchers watchers = new Watchers();
  private final FreedLog freed = new FreedLog();
  private final WorkCounter work = new WorkCounter(1, Invariant.MS_18);
  private final ObjectHeap heap = new ObjectHeap(system, allocator, watchers);
  private final TracingCollector collector;
  private final MarkSweepVerifier verifier;
  private boolean collectsAtEveryAllocation;
  private boolean collectsInside;

  /** An empty heap whose collector is not verified, but whose work is counted. */
  public TracingHeap(Form form) {
    collector = form.collector(heap, roots, this, watchers);
    verifier = new MarkSweepVerifier(heap, roots, collector);
    watchers.add(freed);
    watchers.add(work);
    roots.add();
  }

  /** An empty heap whose collector is verified from phase to phase. */
  public static TracingHeap verified(Form form) {
    TracingHeap tracing = new TracingHeap(form);
    tracing.watchers.add(tracing.verifier);
    return tracing;
  }

  /** From now on each allocation makes the object and then collects. */
  public TracingHeap collectingAtEveryAllocation() {
    collectsAtEveryAllocation = true;
    return this;
  }

  /** From now on a collection begins another whenever it frees something. */
  public TracingHeap collectingInside() {
    collectsInside = true;
    return this;
  }

  @Override
  public int allocate(int slots) {
    int object = heap.allocate(Kind.NODE, slots);
    roots.set(TEMPORARY, object);
    if (collectsAtEveryAllocation) {
      collector.collect();
    }
    return object;
  }

  @Override
  public void endOfOperation(int temporary) {
    roots.set(TEMPORARY, Address.NULL);
  }

  @Override
  public void bind(int root, int object) {
    while (roots.size() <= root + 1) {
      roots.add();
    }
    roots.set(root + 1, object);
  }

  @Override
  public int root(int root) {
    return root + 1 < roots.size() ? roots.get(root + 1) : Address.NULL;
  }

  @Override
  public void store(int object, int slot, int value) {
    heap.setSlot(object, slot, value);
  }

  @Override
  public int load(int object, int slot) {
    return heap.slot(object, slot);
  }

  @Override
  public int collect() {
    return collector.collect();
  }

  @Override
  public void reclaim(int object) {
    if (collectsInside) {
      int nested = collector.collect();
      require(nested == 0, Invariant.MS_20, "a collection inside a collection freed " + nested);
    }
    heap.reclaim(object);
  }

  @Override
  public int count(int object) {
    return NO_COUNT;
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
    verifier.verify();
    new FirstFitVerifier(allocator, system).verify();
  }

  @Override
  public int[] takeFreed() {
    return freed.take();
  }

  /** The objects that are there now. */
  public NavigableSet<Integer> objects() {
    NavigableSet<Integer> objects = new TreeSet<>();
    Arrays.stream(graph().objects()).forEach(objects::add);
    return objects;
  }

  /** How many objects the last collection scanned. */
  public int objectsScanned() {
    return work.objectsScanned();
  }

  /** The objects themselves. */
  public ObjectHeap heap() {
    return heap;
  }

  /** The root variables; the first is the heap's own. */
  public Roots roots() {
    return roots;
  }
}

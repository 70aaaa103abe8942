package dev.managedheap.marksweep.rig;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.marksweep.cycle.CycleCollector;
import dev.managedheap.marksweep.cycle.Generations;
import dev.managedheap.marksweep.cycle.TrialDeletionVerifier;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.object.HeapGraph;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.Reclaimer;
import dev.managedheap.memory.seam.References;
import dev.managedheap.memory.seam.Watchers;
import dev.managedheap.notation.graph.ObjectGraph;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.heap.HeapUnderTest;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A heap of tracked nodes over a free list, with counts, and a cycle collector that breaks what
 * counting cannot free. Dying objects leave their list first.
 */
public final class CountingHeap implements HeapUnderTest, Reclaimer {
  private final SystemMemory system = new SystemMemory();
  private final Roots roots = new Roots();
  private final Watchers watchers = new Watchers();
  private final FreedLog freed = new FreedLog();
  private final ObjectHeap heap = new ObjectHeap(system, new FirstFitAllocator(system), watchers);
  private final References references = new NaiveReferences(heap, this);
  private final Generations generations;
  private final TrialDeletionVerifier verifier;
  private final CycleCollector collector;
  private boolean collectsYoung;
  private boolean collectsInside;
  private boolean collecting;
  private int allocations;

  /** An empty heap whose collector is not verified, but whose work is counted. */
  public CountingHeap(int numberOfGenerations) {
    generations = new Generations(heap, numberOfGenerations);
    verifier = new TrialDeletionVerifier(heap, generations);
    collector = new CycleCollector(heap, generations, references, watchers);
    watchers.add(freed);
    watchers.add(new WorkCounter(2, Invariant.CC_12));
  }

  /** An empty heap whose collector is verified from phase to phase. */
  public static CountingHeap verified(int numberOfGenerations) {
    CountingHeap counting = new CountingHeap(numberOfGenerations);
    counting.watchers.add(counting.verifier);
    return counting;
  }

  /** From now on each allocation collects the youngest generation, and each third the next. */
  public CountingHeap collectingYoung() {
    collectsYoung = true;
    return this;
  }

  /** From now on whatever dies in a collection tries to collect. */
  public CountingHeap collectingInside() {
    collectsInside = true;
    return this;
  }

  @Override
  public int allocate(int slots) {
    int object = heap.allocate(Kind.NODE, slots);
    generations.track(object);
    allocations++;
    if (collectsYoung) {
      collect(allocations % 3 == 0 ? 1 : 0);
    }
    return object;
  }

  @Override
  public void endOfOperation(int temporary) {
    references.release(temporary);
  }

  @Override
  public void bind(int root, int object) {
    while (roots.size() <= root) {
      roots.add();
    }
    retain(object);
    release(roots.set(root, object));
  }

  @Override
  public int root(int root) {
    return root < roots.size() ? roots.get(root) : Address.NULL;
  }

  @Override
  public void store(int object, int slot, int value) {
    retain(value);
    int before = heap.slot(object, slot);
    heap.setSlot(object, slot, value);
    release(before);
  }

  private void retain(int object) {
    if (object != Address.NULL) {
      references.retain(object);
    }
  }

  private void release(int object) {
    if (object != Address.NULL) {
      references.release(object);
    }
  }

  @Override
  public int load(int object, int slot) {
    return heap.slot(object, slot);
  }

  @Override
  public int collect() {
    return collect(generations.count() - 1);
  }

  /** Collects a generation and the younger ones. */
  public int collect(int generation) {
    collecting = true;
    int found = collector.collect(generation);
    collecting = false;
    return found;
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
    verifier.verify();
  }

  @Override
  public int[] takeFreed() {
    return freed.take();
  }

  /** Counting asks this before the slots of an object are released. */
  @Override
  public boolean dies(int object) {
    generations.untrack(object);
    if (collecting && collectsInside) {
      int nested = collector.collect(0);
      require(nested == 0, Invariant.CC_13, "a collection inside a collection found " + nested);
    }
    return true;
  }

  @Override
  public void reclaim(int object) {
    heap.reclaim(object);
  }

  /** The objects that are there now. */
  public NavigableSet<Integer> objects() {
    NavigableSet<Integer> objects = new TreeSet<>();
    Arrays.stream(graph().objects()).forEach(objects::add);
    return objects;
  }

  /** The objects themselves. */
  public ObjectHeap heap() {
    return heap;
  }

  /** The root variables. */
  public Roots roots() {
    return roots;
  }

  /** The lists of the tracked objects. */
  public Generations generations() {
    return generations;
  }

  /** Who may listen. */
  public Watchers watchers() {
    return watchers;
  }
}

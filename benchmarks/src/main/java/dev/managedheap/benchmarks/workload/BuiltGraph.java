package dev.managedheap.benchmarks.workload;

import dev.managedheap.marksweep.MarkSweep;
import dev.managedheap.marksweep.cycle.CycleCollector;
import dev.managedheap.marksweep.cycle.Generations;
import dev.managedheap.marksweep.fast.BitmapMarkSweep;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;
import dev.managedheap.pool.PoolAllocator;
import dev.managedheap.refcount.ReferenceCounting;
import java.util.function.IntSupplier;

/**
 * A {@link GraphPlan} as objects in a heap of its own, with a collector that has not run yet. The
 * objects lie in pools, in the order of their numbers, and their counts are exact.
 */
public final class BuiltGraph {
  /** The collectors that are measured. */
  public enum Collector {
    /** Mark-sweep in the textbook's form. */
    MARK_SWEEP,
    /** Mark-sweep with a bitmap and a queue. */
    BITMAP_MARK_SWEEP,
    /** CPython's own way: trial deletion. All objects are young, as new ones are. */
    TRIAL_DELETION
  }

  private static final int GENERATIONS = 3;

  private final GraphPlan plan;
  private final SystemMemory system = new SystemMemory();
  private final ObjectHeap heap;
  private final Roots roots = new Roots();
  private final IntSupplier collection;

  /**
   * Builds the graph for the collector.
   *
   * @throws IllegalStateException if the plan leaves an object without a reference
   */
  public BuiltGraph(GraphPlan plan, Collector collector) {
    this.plan = plan;
    heap = new ObjectHeap(system, new PoolAllocator(system), HeapWatcher.NOBODY);
    if (collector == Collector.TRIAL_DELETION) {
      Generations generations = new Generations(heap, GENERATIONS);
      Reclaimer reclaimer = new UntrackingReclaimer(heap, generations);
      ReferenceCounting counting =
          new ReferenceCounting(heap, reclaimer, DecrementListener.NOBODY, HeapWatcher.NOBODY);
      CycleCollector cycles = new CycleCollector(heap, generations, counting, HeapWatcher.NOBODY);
      for (int object : build(counting)) {
        generations.track(object);
      }
      collection = () -> cycles.collect(GENERATIONS - 1);
    } else {
      build(new ReferenceCounting(heap));
      collection =
          collector == Collector.MARK_SWEEP
              ? new MarkSweep(heap, roots, heap, HeapWatcher.NOBODY)::collect
              : new BitmapMarkSweep(heap, roots, heap, HeapWatcher.NOBODY)::collect;
    }
  }

  private record UntrackingReclaimer(ObjectHeap heap, Generations generations)
      implements Reclaimer {
    @Override
    public boolean dies(int object) {
      generations.untrack(object);
      return true;
    }

    @Override
    public void reclaim(int object) {
      heap.reclaim(object);
    }
  }

  private int[] build(ReferenceCounting counting) {
    int[] objects = new int[plan.objects()];
    for (int number = 0; number < objects.length; number++) {
      objects[number] = heap.allocate(Kind.NODE, GraphPlan.SLOTS);
    }
    int[] edges = plan.edges();
    for (int edge = 0; edge < edges.length; edge++) {
      if (edges[edge] != 0) {
        int from = objects[edge / GraphPlan.SLOTS];
        counting.store(from, edge % GraphPlan.SLOTS, objects[edges[edge] - 1]);
      }
    }
    for (int root : plan.roots()) {
      counting.retain(objects[root]);
      roots.set(roots.add(), objects[root]);
    }
    for (int object : objects) {
      counting.release(object);
    }
    if (liveObjects() != objects.length) {
      throw new IllegalStateException("counting has freed a part of the graph");
    }
    return objects;
  }

  /** Collects; returns how many objects were found to be garbage. */
  public int collect() {
    return collection.getAsInt();
  }

  /** How many objects there are now. */
  public int liveObjects() {
    return system.cells().size();
  }

  /** The bytes of the block of an object. */
  public int objectBytes() {
    return heap.blockBytes(roots.get(0));
  }

  /** The bytes of the arenas that the pools hold now. */
  public long arenaBytes() {
    return system.reservedBytes();
  }

  /**
   * Compares what the roots reach with the plan, slot by slot.
   *
   * @return how many objects the roots reach
   * @throws IllegalStateException if something differs
   */
  public int survivors() {
    int[] addresses = new int[plan.objects()];
    int[] reached = new int[plan.objects()];
    int end = 0;
    for (int variable = 0; variable < roots.size(); variable++) {
      int number = plan.roots()[variable];
      if (addresses[number] == Address.NULL) {
        addresses[number] = roots.get(variable);
        reached[end++] = number;
      }
    }
    for (int next = 0; next < end; next++) {
      int from = reached[next];
      for (int slot = 0; slot < GraphPlan.SLOTS; slot++) {
        int held = heap.slot(addresses[from], slot);
        int to = plan.edges()[from * GraphPlan.SLOTS + slot] - 1;
        if (to >= 0 && addresses[to] == Address.NULL) {
          addresses[to] = held;
          reached[end++] = to;
        }
        if (held != (to < 0 ? Address.NULL : addresses[to]) || (to >= 0 && !heap.isLive(held))) {
          throw new IllegalStateException("slot " + slot + " of object " + from + " differs");
        }
      }
    }
    return end;
  }
}

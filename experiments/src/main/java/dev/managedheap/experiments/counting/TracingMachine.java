package dev.managedheap.experiments.counting;

import dev.managedheap.marksweep.MarkSweep;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.CollectionPhase;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Watchers;

/**
 * Mark-sweep: nothing is counted. When as many nodes have been made as survived the last
 * collection, all that the variables reach is marked and the rest is swept.
 *
 * <p>The work of a collection is added to the work of the operation that began it: an object
 * marked, a slot looked at, and a cell looked at by the sweep are one visit each.
 */
final class TracingMachine implements Machine {
  private static final int LEAST_BETWEEN = 256;

  private final Work work;
  private final ObjectHeap heap;
  private final Roots roots = new Roots();
  private final MarkSweep collector;
  private int madeSince;
  private int due = LEAST_BETWEEN;
  private int largest;

  TracingMachine(int variables, Work work) {
    Watchers watchers = new Watchers();
    SystemMemory system = new SystemMemory();
    this.work = work;
    this.heap = new ObjectHeap(system, new BumpAllocator(system), watchers);
    for (int variable = 0; variable < variables; variable++) {
      roots.add();
    }
    this.collector = new MarkSweep(heap, roots, heap, watchers);
    watchers.add(
        new HeapWatcher() {
          @Override
          public void allocated(int object) {
            work.add(1);
          }

          @Override
          public void scanned(int object) {
            work.add(1 + heap.references(object));
          }

          @Override
          public void phaseBegins(CollectionPhase phase) {
            work.add(phase == CollectionPhase.SWEEP ? heap.cells().size() : 0);
          }
        });
  }

  @Override
  public int allocate(int slots) {
    if (madeSince >= due) {
      finish();
    }
    madeSince++;
    return heap.allocate(Kind.NODE, slots);
  }

  @Override
  public void bindNew(int variable, int object) {
    roots.set(variable, object);
  }

  @Override
  public void bind(int variable, int object) {
    roots.set(variable, object);
  }

  @Override
  public int get(int variable) {
    return roots.get(variable);
  }

  @Override
  public void store(int object, int slot, int value) {
    heap.setSlot(object, slot, value);
    work.add(1);
  }

  @Override
  public int load(int object, int slot) {
    return heap.slot(object, slot);
  }

  @Override
  public void finish() {
    int before = objects();
    collector.collect();
    largest = Math.max(largest, before + objects());
    madeSince = 0;
    due = Math.max(LEAST_BETWEEN, objects());
  }

  @Override
  public int objects() {
    return heap.cells().size();
  }

  /** The most that live objects and all objects came to, added, at a collection. */
  int largest() {
    return largest;
  }
}

package dev.managedheap.marksweep;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;

/**
 * Mark-sweep in the textbook's form: the mark is a bit in the object's header, what is still to be
 * scanned lies on a stack, and the sweep looks at every cell of the heap.
 *
 * <p>It promises what {@link TracingCollector} says. Each reachable object is scanned once ({@code
 * MS-18 VISIT-ONCE}), and since the stack is a list of addresses and not the stack of the language,
 * no depth of the graph is too great. A collection looks at each slot of the reachable objects
 * once, and at each cell once.
 *
 * <p>An object is white (not marked), grey (marked and on the stack) or black (marked and scanned).
 * It is marked before it is pushed, so it is pushed once: cycles end the trace ({@code MS-17
 * TERMINATION}). The sweep turns the survivors white again.
 */
public final class MarkSweep extends TracingCollector {
  private final MarkStack stack = new MarkStack();

  /** A collector of this heap's garbage, seen from these roots. */
  public MarkSweep(ObjectHeap heap, Roots roots, Reclaimer reclaimer, HeapWatcher watcher) {
    super(heap, roots, reclaimer, watcher);
  }

  @Override
  protected void markRoots() {
    for (int variable = 0; variable < roots.size(); variable++) {
      mark(roots.get(variable));
    }
  }

  @Override
  protected void traceReferences() {
    while (!stack.isEmpty()) {
      int object = stack.pop();
      watcher.scanned(object);
      int references = heap.references(object);
      for (int slot = 0; slot < references; slot++) {
        mark(heap.slot(object, slot));
      }
    }
  }

  private void mark(int object) {
    if (object != Address.NULL && !isMarked(object)) {
      heap.set(object, Header.MARKED);
      watcher.marked(object);
      stack.push(object);
    }
  }

  @Override
  protected int sweep() {
    int freed = 0;
    for (int object = heap.next(1); object != Address.NULL; object = heap.next(object + 1)) {
      if (isMarked(object)) {
        heap.unset(object, Header.MARKED);
      } else {
        reclaimer.reclaim(object);
        freed++;
      }
    }
    return freed;
  }

  @Override
  public boolean isMarked(int object) {
    return heap.has(object, Header.MARKED);
  }
}

package dev.managedheap.marksweep.fast;

import dev.managedheap.marksweep.TracingCollector;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressBits;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;

/**
 * Mark-sweep in a fast form. It promises what {@link TracingCollector} says, and has the same
 * survivors as the textbook's form.
 *
 * <p>Three things are different. The marks stand in a bitmap beside the heap, one bit for each 16
 * bytes, so that an object is not touched before it is scanned. What is still to be scanned waits
 * first in, first out: the addresses of the next objects are known long before they are needed, and
 * the processor fetches them meanwhile, where a stack would go at once to what it has just found.
 * And nothing is decided on the way into the queue: an address is always written behind the last
 * one, and the queue grows by 1 if it was not marked before, else by 0. Null counts as marked from
 * the beginning, so it needs no test either.
 *
 * <p>The sweep compares the register of cells with the marks, 32 cells at a step, and looks closer
 * only where they differ.
 *
 * <p>Costs: one bit for 16 bytes of memory, and a queue of one word for each object of the heap.
 */
public final class BitmapMarkSweep extends TracingCollector {
  private final AddressBits cells;
  private final AddressBits marks = new AddressBits();

  /** Each reachable object once, in the order of being found, and one word to write in vain. */
  private int[] queue = new int[1];

  private int found;

  /** A collector of this heap's garbage, seen from these roots. */
  public BitmapMarkSweep(ObjectHeap heap, Roots roots, Reclaimer reclaimer, HeapWatcher watcher) {
    super(heap, roots, reclaimer, watcher);
    this.cells = heap.cells();
  }

  @Override
  protected void markRoots() {
    marks.growTo(heap.memory().length());
    marks.add(Address.NULL);
    int mostReachable = cells.size();
    if (queue.length <= mostReachable) {
      queue = new int[mostReachable + mostReachable / 2 + 1];
    }
    found = 0;
    for (int variable = 0; variable < roots.size(); variable++) {
      queue[found] = roots.get(variable);
      found += marks.addIfAbsent(queue[found]);
    }
  }

  @Override
  protected void traceReferences() {
    int end = found;
    for (int next = 0; next < end; next++) {
      int object = queue[next];
      watcher.marked(object);
      watcher.scanned(object);
      int references = heap.references(object);
      for (int slot = 0; slot < references; slot++) {
        int target = heap.slot(object, slot);
        queue[end] = target;
        end += marks.addIfAbsent(target);
      }
    }
    found = end;
  }

  @Override
  protected int sweep() {
    int freed = 0;
    for (int chunk = 0; chunk < cells.chunks(); chunk++) {
      int garbage = cells.chunk(chunk) & ~marks.chunk(chunk);
      while (garbage != 0) {
        int lowest = Integer.numberOfTrailingZeros(garbage);
        reclaimer.reclaim(AddressBits.addressOf(chunk, lowest));
        freed++;
        garbage &= garbage - 1;
      }
    }
    marks.clear();
    return freed;
  }

  @Override
  public boolean isMarked(int object) {
    return marks.contains(object);
  }
}

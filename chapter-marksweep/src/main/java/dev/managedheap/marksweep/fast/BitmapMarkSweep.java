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
 * <p>The marks stand in a bitmap beside the heap, one bit for each 16 bytes: to mark is to set a
 * bit, whether it was set before or not, and no object is touched before it is scanned. A second
 * bitmap holds what was scanned; what is marked and not scanned is grey. A pass over both finds the
 * grey objects in the order of their addresses, 32 cells at a step, so that memory is read in
 * sequence. What it marks ahead it scans in the same pass, what it marks behind waits for the next.
 *
 * <p>A list whose order is not that of the addresses would need a pass for each few objects.
 * Therefore the passes are bounded, and what is grey then is put into a queue, first in, first out:
 * the addresses of the next objects are known long before they are needed, and the processor
 * fetches them meanwhile, where a stack would go at once to what it has just found. And nothing is
 * decided on the way into the queue: an address is always written behind the last one, and the
 * queue grows by 1 if it was not marked before, else by 0. Null counts as marked from the
 * beginning, so it needs no test either.
 *
 * <p>The sweep compares the register of cells with the marks, 32 cells at a step, and looks closer
 * only where they differ.
 *
 * <p>Costs: two bits for 16 bytes of memory, and a queue of one word for each object of the heap if
 * the passes do not come to all.
 */
public final class BitmapMarkSweep extends TracingCollector {
  /** How many passes there are at most, if nothing else is said. */
  public static final int PASSES = 8;

  private final int passes;
  private final AddressBits cells;
  private final AddressBits marks = new AddressBits();

  /** Of each chunk of 32 cells, what was scanned. */
  private int[] scanned = new int[0];

  /** What the passes left grey and what it led to, once each, and one word to write in vain. */
  private int[] queue = new int[1];

  /** A collector of this heap's garbage, seen from these roots. */
  public BitmapMarkSweep(ObjectHeap heap, Roots roots, Reclaimer reclaimer, HeapWatcher watcher) {
    this(heap, roots, reclaimer, watcher, PASSES);
  }

  /** A collector that makes so many passes at most before it takes the queue; 0: at once. */
  public BitmapMarkSweep(
      ObjectHeap heap, Roots roots, Reclaimer reclaimer, HeapWatcher watcher, int passes) {
    super(heap, roots, reclaimer, watcher);
    this.cells = heap.cells();
    this.passes = passes;
  }

  @Override
  protected void markRoots() {
    marks.growTo(heap.memory().length());
    scanned = new int[marks.chunks()];
    marks.add(Address.NULL);
    scanned[0] = 1;
    for (int variable = 0; variable < roots.size(); variable++) {
      marks.add(roots.get(variable));
    }
  }

  @Override
  protected void traceReferences() {
    boolean greyLeft = true;
    for (int pass = 0; pass < passes && greyLeft; pass++) {
      greyLeft = scanInOrderOfAddress();
    }
    if (greyLeft) {
      drain(queueOfGrey());
    }
  }

  /** One pass. Tells whether it scanned anything; if not, there is nothing grey any more. */
  private boolean scanInOrderOfAddress() {
    boolean found = false;
    for (int chunk = 0; chunk < marks.chunks(); chunk++) {
      for (int grey = grey(chunk); grey != 0; grey = grey(chunk)) {
        found = true;
        scanned[chunk] |= grey;
        scan(chunk, grey);
      }
    }
    return found;
  }

  private int grey(int chunk) {
    return marks.chunk(chunk) & ~scanned[chunk];
  }

  private void scan(int chunk, int objects) {
    for (int rest = objects; rest != 0; rest &= rest - 1) {
      int object = AddressBits.addressOf(chunk, Integer.numberOfTrailingZeros(rest));
      watcher.marked(object);
      watcher.scanned(object);
      int references = heap.references(object);
      for (int slot = 0; slot < references; slot++) {
        marks.add(heap.slot(object, slot));
      }
    }
  }

  /** Puts what is grey into the queue; returns how long that is. */
  private int queueOfGrey() {
    int mostReachable = cells.size();
    if (queue.length <= mostReachable) {
      queue = new int[mostReachable + mostReachable / 2 + 1];
    }
    int end = 0;
    for (int chunk = 0; chunk < marks.chunks(); chunk++) {
      for (int grey = grey(chunk); grey != 0; grey &= grey - 1) {
        queue[end++] = AddressBits.addressOf(chunk, Integer.numberOfTrailingZeros(grey));
      }
    }
    return end;
  }

  private void drain(int length) {
    int end = length;
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

package dev.managedheap.refcount;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.object.ObjectHeap;

/**
 * Reads words that a release will need soon, so that they are in the processor's cache by then. It
 * changes nothing in the heap; where it reads the wrong words, only time is lost.
 *
 * <p>Objects that are made together mostly lie side by side, and often in the order in which they
 * are freed. So if a child that holds nothing lies near its parent, what goes soon is looked for
 * behind it. Where two children lie far apart, no address tells where their children are; but the
 * two themselves do, and the counts of all four can be asked for together (compare Paz and Petrank,
 * Using Prefetching to Improve Reference-Counting Garbage Collectors, 2007).
 *
 * <p>Objects are addresses in words, and are not checked.
 */
// tag::fields[]
final class ReadAhead {
  /** What lies fewer words apart is near; and so many words ahead is read: 1 KiB. */
  private static final int REACH = 256;

  private final ObjectHeap heap;
  private final Memory memory;

  private int sum;

  ReadAhead(ObjectHeap heap) {
    this.heap = heap;
    this.memory = heap.memory();
  }

  /** The sum of what was read: it is kept, or the compiler would leave the reading out. */
  int sum() {
    return sum;
  }

  // end::fields[]

  // tag::steps[]
  /** A child that holds nothing is about to be freed. */
  void freesOnTheSpot(int parent, int child) {
    if (areNear(parent, child)) {
      sum += memory.peek(child + REACH);
    }
  }

  /** The walk goes down to a child; then it comes to the next, which may be null. */
  void goesDown(int child, int next) {
    if (next != Address.NULL && !areNear(child, next)) {
      sum += firstCounts(child) + firstCounts(next);
    }
  }

  private static boolean areNear(int one, int other) {
    return Math.abs(one - other) < REACH;
  }

  /** The counts of the first two children. */
  private int firstCounts(int object) {
    if (heap.references(object) < 2) {
      return 0;
    }
    return countOrZero(heap.slot(object, 0)) + countOrZero(heap.slot(object, 1));
  }

  private int countOrZero(int child) {
    return child == Address.NULL ? 0 : heap.count(child);
  }
  // end::steps[]
}

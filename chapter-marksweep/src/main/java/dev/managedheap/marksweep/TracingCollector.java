package dev.managedheap.marksweep;

import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.CollectionPhase;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.Reclaimer;

/**
 * A collector that traces: it marks what the roots reach and frees the rest (McCarthy, Recursive
 * Functions of Symbolic Expressions, 1960; Jones, Hosking and Moss, The Garbage Collection
 * Handbook, chapter 2). Counts are neither read nor corrected.
 *
 * <p>It promises that the survivors of a collection are exactly the objects that the roots reach
 * ({@code MS-1 SAFETY}, {@code MS-2 COMPLETENESS}), unchanged ({@code MS-6 STRUCTURE}), and that no
 * mark is left ({@code MS-8 COLOUR-RESET}).
 *
 * <p>What it finds to be garbage it gives to {@link Reclaimer#reclaim}, once, in address order. A
 * reclaimer must not look into the slots then: they may hold what has just been freed. What has to
 * happen to an object with its slots intact, such as a finalizer, happens before or after a
 * collection, never inside. The whole heap is one generation, number 0.
 */
public abstract class TracingCollector {
  private static final int GENERATION = 0;

  /** The objects. */
  protected final ObjectHeap heap;

  /** What the program can use. */
  protected final Roots roots;

  /** Who frees. */
  protected final Reclaimer reclaimer;

  /** Who watches. */
  protected final HeapWatcher watcher;

  private boolean collecting;

  /** A collector of this heap's garbage, seen from these roots. */
  protected TracingCollector(
      ObjectHeap heap, Roots roots, Reclaimer reclaimer, HeapWatcher watcher) {
    this.heap = heap;
    this.roots = roots;
    this.reclaimer = reclaimer;
    this.watcher = watcher;
  }

  /**
   * Frees every object that the roots do not reach. A collection inside a collection does nothing
   * and frees 0 ({@code MS-20 NO-REENTRY}); no object may be allocated until it is over.
   *
   * @return how many objects it freed
   */
  public final int collect() {
    if (collecting) {
      return 0;
    }
    collecting = true;
    try {
      watcher.collectionBegins(GENERATION);
      watcher.phaseBegins(CollectionPhase.MARK);
      markRoots();
      traceReferences();
      watcher.phaseBegins(CollectionPhase.SWEEP);
      int freed = sweep();
      watcher.collectionEnds(GENERATION, freed);
      return freed;
    } finally {
      collecting = false;
    }
  }

  /** Marks what the roots hold, all of it before anything is traced. */
  protected abstract void markRoots();

  /** Marks what marked objects refer to, until nothing is left to look at. */
  protected abstract void traceReferences();

  /**
   * Frees what is not marked, and takes the marks away.
   *
   * @return how many objects were freed
   */
  protected abstract int sweep();

  /** Tells whether the object is marked; between two collections none is. */
  public abstract boolean isMarked(int object);
}

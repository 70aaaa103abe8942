package dev.managedheap.marksweep.cycle;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.CollectionPhase;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.memory.seam.References;

/**
 * The cycle collector as CPython 3.13 has it ({@code gc_collect_main} in {@code Python/gc.c}): it
 * finds the garbage cycles among the tracked objects by {@linkplain TrialDeletion trial deletion},
 * and breaks them, so that counting frees them.
 *
 * <p>It promises that a full collection leaves no garbage cycle of mortal tracked objects ({@code
 * CC-11 RC+CC=MS}, {@code CC-13 FIXPOINT}), that a survivor's count falls by exactly the references
 * from what was freed ({@code CC-4 COUNTS-RESTORED}), and that no flag is left ({@code CC-5
 * FLAGS-RESET}). It frees nothing itself: {@link References#release} does, and whoever frees takes
 * the object out of its list first ({@link Generations#untrack}).
 */
public final class CycleCollector {
  private final Generations generations;
  private final References references;
  private final HeapWatcher watcher;

  private final TrialDeletion trialDeletion;
  private final Generation unreachable;
  private boolean collecting;

  /** A collector of the cycles among these tracked objects, whose counts these references own. */
  public CycleCollector(
      ObjectHeap heap, Generations generations, References references, HeapWatcher watcher) {
    this.generations = generations;
    this.references = references;
    this.watcher = watcher;
    this.trialDeletion = new TrialDeletion(heap, generations, watcher);
    this.unreachable = generations.unreachable();
  }

  /**
   * Collects a generation and all younger ones. What survives moves to the next older generation,
   * if there is one. A collection inside a collection does nothing and returns 0.
   *
   * @return how many objects it found unreachable: what {@code gc.collect()} returns
   * @throws IndexOutOfBoundsException if there is no such generation; nothing is changed
   */
  public int collect(int generation) {
    generations.generation(generation);
    if (collecting) {
      return 0;
    }
    collecting = true;
    try {
      watcher.collectionBegins(generation);
      int found = collectOnce(generation);
      watcher.collectionEnds(generation, found);
      return found;
    } finally {
      collecting = false;
    }
  }

  /** The phases, in CPython's order. Finalizers and weak references belong between the two. */
  private int collectOnce(int generation) {
    int older = Math.min(generation + 1, generations.count() - 1);
    Generation survivors = generations.generation(older);
    trialDeletion.deduceUnreachable(generation, survivors);
    int found = unreachable.size();
    watcher.phaseBegins(CollectionPhase.DELETE_GARBAGE);
    deleteGarbage(survivors);
    return found;
  }

  /**
   * Breaks the cycles, from the head of the list. Each object is held while it is cleared, so that
   * it outlives its own clearing ({@code CC-14 DETACH-THEN-FREE}); counting frees what then has no
   * reference. What is freed leaves the list at once, whether its turn has come or not. What lives
   * on although it was cleared is held by something that counting has not freed yet, and dies with
   * that.
   */
  private void deleteGarbage(Generation survivors) {
    for (int index = 0; index < unreachable.length(); index++) {
      int object = unreachable.entry(index);
      if (object == Address.NULL) {
        continue;
      }
      references.retain(object);
      references.clear(object);
      references.release(object);
      boolean stillAlive = unreachable.entry(index) == object;
      if (stillAlive) {
        unreachable.remove(object);
        survivors.add(object);
        watcher.moved(object, survivors.number());
      }
    }
  }
}

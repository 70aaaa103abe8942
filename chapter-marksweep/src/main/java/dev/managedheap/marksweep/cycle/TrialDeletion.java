package dev.managedheap.marksweep.cycle;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressWords;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.CollectionPhase;
import dev.managedheap.memory.seam.HeapWatcher;

/**
 * Trial deletion as CPython 3.13 does it ({@code deduce_unreachable} in {@code Python/gc.c}). It
 * needs no roots. An object whose count is greater than the number of references that it gets from
 * the examined objects is referred to from outside; what cannot be reached from such objects is
 * garbage.
 *
 * <p>It promises that it finds exactly the examined objects that nothing outside reaches ({@code
 * CC-3 GARBAGE-EXACT}), that no count changes ({@code CC-4 COUNTS-RESTORED}), that the survivors
 * and the unreachable come out in CPython's order, and that the work is linear ({@code CC-12
 * LINEAR}): the slots of an object are read at most twice.
 *
 * <p>An object's states, told by the word that the collector has beside it ({@link Place}): so the
 * objects that are referred to, in no order, are not themselves reached into.
 *
 * <pre>
 *   not examined   untracked, or a place in an older list; references from it come from outside
 *   candidate      what is left of a copy of its count: gc_refs
 *   set aside      a place in the list of the unreachable
 *   survivor       a place in the list of the survivors
 *
 *   not examined --updateReferences--> candidate --keep--> survivor
 *   candidate --setAside--> set aside --comeBack--> candidate, now known to be reachable
 * </pre>
 *
 * <p>Counts below 2^31 fit into the borrowed word. Objects with greater counts are immortal; as in
 * CPython they move to the permanent list when they are met, and are outside from then on.
 */
final class TrialDeletion {
  private final ObjectHeap heap;
  private final Generations generations;
  private final HeapWatcher watcher;

  private final AddressWords words;
  private final Candidates candidates = new Candidates();
  private final Generation unreachable;

  TrialDeletion(ObjectHeap heap, Generations generations, HeapWatcher watcher) {
    this.heap = heap;
    this.generations = generations;
    this.watcher = watcher;
    this.words = generations.words();
    this.unreachable = generations.unreachable();
  }

  /**
   * Examines a generation and all younger ones. What can be reached from outside moves to the
   * survivors' list, the rest to the list of the unreachable.
   */
  void deduceUnreachable(int generation, Generation survivors) {
    watcher.phaseBegins(CollectionPhase.UPDATE_REFERENCES);
    updateReferences(generations.generation(generation));
    for (int younger = 0; younger < generation; younger++) {
      updateReferences(generations.generation(younger));
    }
    watcher.phaseBegins(CollectionPhase.SUBTRACT_REFERENCES);
    subtractReferences();
    watcher.phaseBegins(CollectionPhase.MOVE_UNREACHABLE);
    moveUnreachable(survivors);
  }

  /** Makes candidates of the objects of a list, with a copy of each count, and empties the list. */
  private void updateReferences(Generation examined) {
    for (int index = 0; index < examined.length(); index++) {
      int object = examined.entry(index);
      if (object == Address.NULL) {
        continue;
      }
      if (isImmortal(object)) {
        generations.permanent().add(object);
        watcher.moved(object, generations.permanent().number());
      } else {
        words.set(object, Place.candidate(heap.count(object)));
        candidates.add(object);
      }
    }
    examined.clear();
  }

  /** Counts from 2^31 on, negative as an {@code int}. */
  private boolean isImmortal(int object) {
    return heap.count(object) < 0;
  }

  /** Takes off every reference between candidates: the references from outside are left. */
  private void subtractReferences() {
    for (int index = 0; index < candidates.length(); index++) {
      int object = candidates.get(index);
      watcher.scanned(object);
      int slots = heap.references(object);
      for (int slot = 0; slot < slots; slot++) {
        int target = heap.slot(object, slot);
        int word = words.get(target);
        if (Place.isCandidate(word)) {
          words.set(target, word - 1);
        }
      }
    }
  }

  /**
   * Walks the candidates in order. One that is referred to from outside, or from a survivor before
   * it, survives. One that is not may still be reached by a later one: it is set aside, and comes
   * back at the tail if that happens. So the walk meets no object more than twice.
   */
  private void moveUnreachable(Generation survivors) {
    for (int index = 0; index < candidates.length(); index++) {
      int object = candidates.get(index);
      if (Place.references(words.get(object)) > 0) {
        keep(object, survivors);
      } else {
        setAside(object);
      }
    }
    candidates.clear();
  }

  private void keep(int object, Generation survivors) {
    watcher.marked(object);
    watcher.scanned(object);
    int slots = heap.references(object);
    for (int slot = 0; slot < slots; slot++) {
      int target = heap.slot(object, slot);
      if (target != Address.NULL) {
        reach(target);
      }
    }
    survivors.add(object);
    watcher.moved(object, survivors.number());
  }

  private void reach(int target) {
    int word = words.get(target);
    if (word == Place.candidate(0)) {
      words.set(target, Place.candidate(1));
    } else if (Place.list(word) == unreachable.number()) {
      comeBack(target);
    }
  }

  private void setAside(int object) {
    unreachable.add(object);
    watcher.setAside(object);
  }

  private void comeBack(int object) {
    unreachable.remove(object);
    words.set(object, Place.candidate(1));
    candidates.add(object);
  }
}

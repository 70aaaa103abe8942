package dev.managedheap.marksweep.cycle;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;

/**
 * Walks the lists of the tracked objects entry by entry, and the heap object by object, and
 * compares the two.
 *
 * <p>It checks {@code CC-5 FLAGS-RESET} and {@code CC-9 LIST-PARTITION}, which hold between two
 * operations and also after each collection, and changes nothing.
 */
public final class GenerationVerifier {
  private final ObjectHeap heap;
  private final Generations generations;

  /** A verifier of these lists, whose objects lie in this heap. */
  public GenerationVerifier(ObjectHeap heap, Generations generations) {
    this.heap = heap;
    this.generations = generations;
  }

  /**
   * Checks everything.
   *
   * @throws InvariantViolation naming the first invariant that does not hold, and where
   */
  public void verify() {
    int tracked = 0;
    for (int object = heap.next(1); object != Address.NULL; object = heap.next(object + 1)) {
      require(
          !Place.isCandidate(generations.words().get(object)),
          Invariant.CC_5,
          Address.show(object) + " is still a candidate of a collection that is over");
      tracked += generations.isTracked(object) ? 1 : 0;
    }
    int listed = 0;
    for (Generation list : generations.lists()) {
      verifyEntries(list);
      listed += list.size();
    }
    require(
        tracked == listed,
        Invariant.CC_9,
        tracked + " objects are tracked, but " + listed + " stand in lists");
    require(
        generations.unreachable().size() == 0,
        Invariant.CC_9,
        "objects are left in the list of the unreachable");
  }

  /** Entry and place name one another, so no object stands in two entries. */
  private void verifyEntries(Generation list) {
    int found = 0;
    for (int index = 0; index < list.length(); index++) {
      int object = list.entry(index);
      if (object != Address.NULL) {
        String entry = "entry " + index + " of list " + list.number();
        require(
            heap.isLive(object),
            Invariant.CC_9,
            entry + " names " + Address.show(object) + ", where no object lives");
        require(
            generations.words().get(object) == Place.of(list.number(), index),
            Invariant.CC_9,
            entry + " names " + Address.show(object) + ", whose word names another place");
        found++;
      }
    }
    require(
        found == list.size(),
        Invariant.CC_9,
        "list " + list.number() + " says " + list.size() + " objects, but has " + found);
  }
}

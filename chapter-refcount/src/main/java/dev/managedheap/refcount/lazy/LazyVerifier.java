package dev.managedheap.refcount.lazy;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.refcount.ReferenceCountVerifier;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Compares a heap under {@link LazyFreeing} with its queue: an object has the count 0 exactly if it
 * waits there, and waits once; the other counts are exact ({@code RC-1 COUNT-EXACT}), where the
 * slots of the dead count as long as they are not released. It changes nothing.
 */
// tag::verifier[]
public final class LazyVerifier {
  private final LazyFreeing lazy;
  private final ObjectHeap heap;
  private final Set<Integer> queue = new HashSet<>();
  private final ReferenceCountVerifier counts;

  /** A verifier of a heap in which slots, roots, and pins (see there) refer to objects. */
  public LazyVerifier(LazyFreeing lazy, ObjectHeap heap, Roots roots, IntUnaryOperator pins) {
    this.lazy = lazy;
    this.heap = heap;
    this.counts = new ReferenceCountVerifier(heap, roots, pins, queue::contains);
  }

  /**
   * Checks everything.
   *
   * @throws InvariantViolation naming the first invariant that does not hold, and where
   */
  public void verify() {
    queue.clear();
    for (int dead = lazy.first(); dead != Address.NULL; dead = lazy.links().get(dead)) {
      String name = Address.show(dead);
      require(queue.add(dead), Invariant.RC_6, name + " waits twice to be freed");
      boolean dies = heap.cells().contains(dead) && heap.has(dead, Header.DYING);
      require(dies, Invariant.RC_19, name + " waits to be freed, but is no dead object");
    }
    int waiting = lazy.waiting();
    require(queue.size() == waiting, Invariant.RC_19, waiting + " wait, but are not in the queue");
    counts.verify();
  }
}
// end::verifier[]

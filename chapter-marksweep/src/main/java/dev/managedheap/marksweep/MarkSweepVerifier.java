package dev.managedheap.marksweep;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.HeapGraph;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.CollectionPhase;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/**
 * Checks a tracing collector: as a watcher of heap and collector from phase to phase, and by {@link
 * #verify} between two operations. It finds what is reachable by itself, from roots and slots.
 *
 * <p>It checks {@code MS-3 MARK-IFF-REACHABLE}, {@code MS-4 TRICOLOUR} and {@code MS-5
 * HEAP-INTEGRITY} at the end of marking, {@code MS-14 FREE-LIST} (nothing that is reachable is
 * freed, and nothing twice) and {@code MS-20 NO-REENTRY} throughout, {@code MS-8 COLOUR-RESET} and
 * {@code MS-13 SWEEP-PARTITION} at the end. It changes nothing. A collection's check costs a walk
 * over the whole heap.
 *
 * <p>Every method throws {@link InvariantViolation} naming the first invariant that does not hold,
 * and where.
 */
public final class MarkSweepVerifier implements HeapWatcher {
  private final ObjectHeap heap;
  private final HeapGraph graph;
  private final TracingCollector collector;

  private boolean collecting;
  private final Set<Integer> reachable = new HashSet<>();
  private final Set<Integer> freed = new HashSet<>();

  /** A verifier of this collector, which cleans this heap of what these roots do not reach. */
  public MarkSweepVerifier(ObjectHeap heap, Roots roots, TracingCollector collector) {
    this.heap = heap;
    this.graph = new HeapGraph(heap, roots);
    this.collector = collector;
  }

  /** Checks what holds between two operations: {@code MS-5} and {@code MS-8}. */
  public void verify() {
    for (int object : graph.objects()) {
      requireValidSlots(object);
      requireWhite(object);
    }
  }

  @Override
  public void collectionBegins(int generation) {
    require(!collecting, Invariant.MS_20, "a collection begins inside a collection");
    collecting = true;
    reachable.clear();
    freed.clear();
  }

  @Override
  public void phaseBegins(CollectionPhase phase) {
    if (phase == CollectionPhase.SWEEP) {
      findReachable();
      for (int object : graph.objects()) {
        boolean marked = collector.isMarked(object);
        if (marked) {
          requireMarkedSlots(object);
        }
        require(
            marked == reachable.contains(object),
            Invariant.MS_3,
            Address.show(object)
                + (marked ? " is marked but not reachable" : " is reachable, not marked"));
      }
    }
  }

  /** No edge goes from a black object to a white one. */
  private void requireMarkedSlots(int object) {
    for (int slot = 0; slot < graph.slotCount(object); slot++) {
      int target = graph.slot(object, slot);
      require(
          target == Address.NULL || collector.isMarked(target),
          Invariant.MS_4,
          Address.show(object) + " is marked, but what its slot " + slot + " holds is not");
    }
  }

  @Override
  public void allocated(int object) {
    require(!collecting, Invariant.MS_20, Address.show(object) + " is made inside a collection");
  }

  @Override
  public void freed(int object) {
    if (collecting) {
      String name = Address.show(object);
      require(!reachable.contains(object), Invariant.MS_14, name + " is freed, but reachable");
      require(freed.add(object), Invariant.MS_14, name + " is freed twice");
    }
  }

  @Override
  public void collectionEnds(int generation, int unreachable) {
    collecting = false;
    for (int object : graph.objects()) {
      requireWhite(object);
      require(
          reachable.remove(object),
          Invariant.MS_13,
          Address.show(object) + " is not reachable, but its cell is not free");
    }
    require(
        reachable.isEmpty(), Invariant.MS_13, "reachable, but no longer allocated: " + reachable);
  }

  private void findReachable() {
    Queue<Integer> frontier = new ArrayDeque<>();
    for (int root : graph.roots()) {
      reach(root, frontier);
    }
    while (!frontier.isEmpty()) {
      int object = frontier.remove();
      requireValidSlots(object);
      for (int slot = 0; slot < graph.slotCount(object); slot++) {
        reach(graph.slot(object, slot), frontier);
      }
    }
  }

  private void reach(int object, Queue<Integer> frontier) {
    if (object != Address.NULL && reachable.add(object)) {
      require(
          heap.isLive(object),
          Invariant.MS_5,
          "a root or slot holds " + Address.show(object) + ", where no object begins");
      frontier.add(object);
    }
  }

  private void requireValidSlots(int object) {
    for (int slot = 0; slot < graph.slotCount(object); slot++) {
      int target = graph.slot(object, slot);
      require(
          target == Address.NULL || heap.isLive(target),
          Invariant.MS_5,
          "slot "
              + slot
              + " of "
              + Address.show(object)
              + " holds "
              + Address.show(target)
              + ", where no object begins");
    }
  }

  private void requireWhite(int object) {
    require(
        !collector.isMarked(object),
        Invariant.MS_8,
        Address.show(object) + " is marked after a collection");
  }
}

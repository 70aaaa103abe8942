package dev.managedheap.refcount;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.judge.Reachability;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/** What counting cannot do, and what frees a cycle after all. */
class CycleProperties {
  /** Each node of the ring holds the next one and a leaf. The caller holds all nodes, no leaf. */
  private static int[] ring(CountingHeap heap, int length) {
    int[] nodes = new int[length];
    for (int index = 0; index < length; index++) {
      nodes[index] = heap.heap.allocate(Kind.NODE, 2);
      int leaf = heap.heap.allocate(Kind.NODE, 0);
      heap.store(nodes[index], 1, leaf);
      heap.counting.release(leaf);
    }
    for (int index = 0; index < length; index++) {
      heap.store(nodes[index], 0, nodes[(index + 1) % length]);
    }
    return nodes;
  }

  @HeapProperty
  @Checks(Invariant.RC_16)
  @MustReach({"an object that holds itself", "a ring of several objects"})
  void rc16_aRingThatNobodyHoldsIsNotFreed(@ForAll @IntRange(min = 1, max = 12) int length) {
    States.reached(length == 1 ? "an object that holds itself" : "a ring of several objects");
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    int[] nodes = ring(heap, length);
    heap.watchers.add(
        new HeapWatcher() {
          @Override
          public void counted(int object, int count) {
            String evidence = Address.show(object) + " dies, and others still refer to it";
            require(count != 0, Invariant.RC_16, evidence);
          }
        });
    for (int node : nodes) {
      heap.counting.release(node);
      require(
          heap.heap.count(node) == 1,
          Invariant.RC_16,
          Address.show(node) + " has the count " + heap.heap.count(node) + " in its ring");
    }
    heap.verify();
    require(
        Reachability.reachable(heap.graph()).isEmpty(),
        Invariant.RC_16,
        "the ring can still be reached, so this shows nothing");
  }

  @HeapProperty
  @Checks({Invariant.RC_4, Invariant.RC_8})
  void rc4_clearingOneObjectOfARingFreesIt(
      @ForAll @IntRange(min = 1, max = 12) int length, @ForAll @IntRange(max = 11) int which) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    int[] nodes = ring(heap, length);
    for (int node : nodes) {
      heap.counting.release(node);
    }
    heap.counting.clear(nodes[which % length]);
    heap.verify();
    int left = heap.heap.cells().size();
    require(left == 0, Invariant.RC_4, left + " objects of the broken ring are left");
  }
}

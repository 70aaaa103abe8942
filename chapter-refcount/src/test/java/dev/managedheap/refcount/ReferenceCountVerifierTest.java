package dev.managedheap.refcount;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each thing that the verifier must find, made by hand. */
class ReferenceCountVerifierTest {
  private final SystemMemory system = new SystemMemory();
  private final ObjectHeap heap =
      new ObjectHeap(system, new BumpAllocator(system), HeapWatcher.NOBODY);
  private final Roots roots = new Roots();
  private final ReferenceCountVerifier verifier = new ReferenceCountVerifier(heap, roots);

  private final int first = heap.allocate(Kind.NODE, 2);
  private final int second = heap.allocate(Kind.NODE, 1);

  /** A root holds the first object, and that the second one, twice. */
  @BeforeEach
  void aHeapThatVerifies() {
    roots.set(roots.add(), first);
    roots.add();
    heap.setSlot(first, 0, second);
    heap.setSlot(first, 1, second);
    heap.setCount(second, 2);
    verifier.verify();
    verifier.verifyTotals();
  }

  private void findsInTotalsToo(Invariant invariant, String evidence) {
    finds(invariant, evidence, verifier::verify);
    finds(invariant, evidence, verifier::verifyTotals);
  }

  private static void finds(Invariant invariant, String evidence, Runnable verification) {
    assertThatThrownBy(verification::run)
        .isInstanceOfSatisfying(
            InvariantViolation.class,
            violation -> {
              if (violation.invariant() != invariant) {
                throw violation;
              }
            })
        .hasMessageContaining(evidence);
  }

  @Test
  void aCountThatIsNotTheNumberOfReferences() {
    heap.setCount(second, 3);
    finds(Invariant.RC_1, "has the count 3, but 2 references", verifier::verify);
    finds(Invariant.RC_9, "up to 4, but there are 3 references", verifier::verifyTotals);
  }

  @Test
  void twoWrongCountsThatMakeUpForEachOther() {
    heap.setCount(first, 2);
    heap.setCount(second, 1);
    verifier.verifyTotals();
    finds(Invariant.RC_1, "has the count 2, but 1 references", verifier::verify);
  }

  @Test
  void aCountBelowZero() {
    heap.setCount(second, -1);
    findsInTotalsToo(Invariant.RC_2, "was not made immortal");
  }

  @Test
  void anObjectWithoutReferencesThatIsNotFreed() {
    heap.setCount(second, 0);
    findsInTotalsToo(Invariant.RC_3, "has the count 0, but is not freed");
  }

  @Test
  void anObjectThatIsToBeFreedAndHasReferences() {
    ReferenceCountVerifier waiting =
        new ReferenceCountVerifier(heap, roots, object -> 0, object -> object == second);
    finds(Invariant.RC_3, "has the count 2, but is to be freed", waiting::verify);
    heap.setSlot(first, 0, Address.NULL);
    heap.setSlot(first, 1, Address.NULL);
    heap.setCount(second, 0);
    waiting.verify();
    waiting.verifyTotals();
  }

  @Test
  void anObjectWhoseReleaseWasLeftUnfinished() {
    int third = heap.allocate(Kind.NODE, 0);
    heap.set(third, Header.DYING);
    findsInTotalsToo(Invariant.RC_3, "is not freed");
  }

  @Test
  void aSlotThatRefersToAFreedObject() {
    heap.reclaim(second);
    findsInTotalsToo(Invariant.RC_5, "slot 0 refers to");
  }

  @Test
  void aRootThatRefersToAnObjectThatIsBeingFreed() {
    heap.set(first, Header.DYING);
    findsInTotalsToo(Invariant.RC_5, "root variable 0 refers to");
  }

  @Test
  void pinsCountLikeReferences() {
    ReferenceCountVerifier pinned =
        new ReferenceCountVerifier(heap, roots, object -> object == second ? 3 : 0);
    finds(Invariant.RC_1, "but 5 references", pinned::verify);
    heap.setCount(second, 5);
    pinned.verify();
    pinned.verifyTotals();
  }

  @Test
  void anImmortalObjectThatHasBecomeMortal() {
    ReferenceCountVerifier immortal =
        new ReferenceCountVerifier(heap, roots, object -> object == second ? Header.IMMORTAL : 0);
    for (Runnable verification : List.<Runnable>of(immortal::verify, immortal::verifyTotals)) {
      finds(Invariant.RC_13, "has the count 2, but was made immortal", verification);
      heap.setCount(second, Integer.MIN_VALUE);
      verification.run();
      heap.setCount(second, 2);
    }
  }
}

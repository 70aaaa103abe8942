package dev.managedheap.marksweep;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.memory.seam.CollectionPhase;
import dev.managedheap.memory.seam.Watchers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each thing that the verifier checks, broken by hand. */
class MarkSweepVerifierTest {
  private final SystemMemory system = new SystemMemory();
  private final Watchers watchers = new Watchers();
  private final ObjectHeap heap = new ObjectHeap(system, new BumpAllocator(system), watchers);
  private final Roots roots = new Roots();
  private final int held = heap.allocate(Kind.NODE, 1);
  private final int garbage = heap.allocate(Kind.NODE, 1);
  private final MarkSweep collector = new MarkSweep(heap, roots, this::reclaim, watchers);
  private final MarkSweepVerifier verifier = new MarkSweepVerifier(heap, roots, collector);
  private ThrowingCallable whenReclaimed = () -> heap.reclaim(garbage);

  MarkSweepVerifierTest() {
    watchers.add(verifier);
    roots.set(roots.add(), held);
  }

  private void reclaim(int object) {
    try {
      whenReclaimed.call();
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }

  private static void assertViolation(String invariant, ThrowingCallable operation) {
    assertThatThrownBy(operation).hasMessageContaining(invariant);
  }

  @Test
  void aMarkThatIsLeft() {
    heap.set(garbage, Header.MARKED);
    assertViolation("MS-8 COLOUR-RESET: " + Address.show(garbage), verifier::verify);
  }

  @Test
  void aSlotThatHoldsNoObject() {
    heap.setSlot(garbage, 0, held + 4 * Header.WORDS * 1_000);
    assertViolation("MS-5 HEAP-INTEGRITY: slot 0 of", verifier::verify);
  }

  @Test
  void aMarkThatIsMissingOrTooMuch() {
    verifier.collectionBegins(0);
    assertViolation(
        "MS-3 MARK-IFF-REACHABLE: " + Address.show(held) + " is reachable, not marked",
        () -> verifier.phaseBegins(CollectionPhase.SWEEP));
    heap.set(held, Header.MARKED);
    heap.set(garbage, Header.MARKED);
    assertViolation(
        Address.show(garbage) + " is marked but not reachable",
        () -> verifier.phaseBegins(CollectionPhase.SWEEP));
  }

  @Test
  void anEdgeFromBlackToWhite() {
    heap.setSlot(held, 0, garbage);
    heap.set(held, Header.MARKED);
    verifier.collectionBegins(0);
    assertViolation(
        "MS-4 TRICOLOUR: " + Address.show(held), () -> verifier.phaseBegins(CollectionPhase.SWEEP));
  }

  @Test
  void aRootThatHoldsNoObject() {
    roots.set(0, garbage + 4_000);
    verifier.collectionBegins(0);
    assertViolation(
        "MS-5 HEAP-INTEGRITY: a root or slot holds",
        () -> verifier.phaseBegins(CollectionPhase.SWEEP));
  }

  @Test
  void anAllocationInsideACollection() {
    whenReclaimed = () -> heap.allocate(Kind.NODE, 0);
    assertViolation("MS-20 NO-REENTRY", collector::collect);
  }

  @Test
  void aCollectionInsideACollection() {
    whenReclaimed = () -> new MarkSweep(heap, roots, this::reclaim, watchers).collect();
    assertViolation("MS-20 NO-REENTRY", collector::collect);
  }

  @Test
  void anObjectThatIsFreedAlthoughItIsReachable() {
    whenReclaimed = () -> heap.reclaim(held);
    assertViolation("MS-14 FREE-LIST: " + Address.show(held), collector::collect);
  }

  @Test
  void anObjectThatIsFreedTwice() {
    whenReclaimed =
        () -> {
          verifier.freed(garbage);
          verifier.freed(garbage);
        };
    assertViolation("is freed twice", collector::collect);
  }

  @Test
  void anObjectThatIsNotFreed() {
    whenReclaimed = () -> {};
    assertViolation("MS-13 SWEEP-PARTITION: " + Address.show(garbage), collector::collect);
  }

  @Test
  void anObjectThatVanishes() {
    whenReclaimed =
        () -> {
          heap.reclaim(garbage);
          system.cells().remove(held);
        };
    assertViolation("no longer allocated", collector::collect);
  }

  @Test
  void allIsWell() {
    collector.collect();
    verifier.verify();
    roots.set(roots.add(), heap.allocate(Kind.NODE, 0));
    collector.collect();
    verifier.verify();
  }
}

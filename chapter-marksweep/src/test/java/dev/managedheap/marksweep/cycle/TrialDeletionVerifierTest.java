package dev.managedheap.marksweep.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.marksweep.rig.CountingHeap;
import dev.managedheap.memory.seam.CollectionPhase;
import dev.managedheap.memory.seam.HeapWatcher;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Each thing that the verifier checks, broken by hand at the right moment. */
class TrialDeletionVerifierTest {
  private final CountingHeap heap = new CountingHeap(2);
  private final TrialDeletionVerifier verifier =
      new TrialDeletionVerifier(heap.heap(), heap.generations());
  private final int held = heap.allocate(1);
  private final int garbage = heap.allocate(1);

  TrialDeletionVerifierTest() {
    heap.store(garbage, 0, garbage);
    heap.endOfOperation(garbage);
  }

  private void assertViolation(String message, CollectionPhase moment, Runnable damage) {
    heap.watchers()
        .add(
            new HeapWatcher() {
              @Override
              public void phaseBegins(CollectionPhase phase) {
                if (phase == moment) {
                  damage.run();
                }
              }
            });
    heap.watchers().add(verifier);
    assertThatThrownBy(heap::collect).hasMessageContaining(message);
  }

  @Test
  void aCountThatDetectionChanges() {
    IntConsumer count = to -> heap.heap().setCount(held, to);
    assertViolation("CC-4", CollectionPhase.MOVE_UNREACHABLE, () -> count.accept(7));
  }

  @Test
  void aCountThatDeletionChanges() {
    Runnable damage = () -> heap.heap().setCount(held, 7);
    heap.watchers().add(verifier);
    heap.watchers()
        .add(
            new HeapWatcher() {
              @Override
              public void freed(int object) {
                damage.run();
              }
            });
    assertThatThrownBy(heap::collect)
        .hasMessageContaining("CC-4 COUNTS-RESTORED: references from outside the heap were");
  }

  @Test
  void aBorrowedCountThatIsWrong() {
    assertViolation(
        "CC-1 GCREFS-EXACT: gc_refs of",
        CollectionPhase.MOVE_UNREACHABLE,
        () -> heap.generations().words().set(held, Place.candidate(0)));
  }

  @Test
  void aCountThatIsTooSmall() {
    heap.heap().setCount(garbage, 0);
    heap.watchers().add(verifier);
    assertThatThrownBy(heap::collect).hasMessageContaining("CC-1 GCREFS-EXACT: gc_refs of");
  }

  @Test
  void aWordThatIsTouchedAlthoughItsObjectIsNoCandidate() {
    int untracked = heap.allocate(0);
    heap.generations().untrack(untracked);
    assertViolation(
        "CC-1 GCREFS-EXACT: no candidate, but the word of",
        CollectionPhase.MOVE_UNREACHABLE,
        () -> heap.generations().words().set(untracked, 1));
  }

  @Test
  void aSurvivorThatIsFoundUnreachable() {
    assertViolation(
        "CC-2 EXTERNAL-SURVIVES",
        CollectionPhase.DELETE_GARBAGE,
        () -> {
          heap.generations().untrack(held);
          heap.generations().unreachable().add(held);
        });
  }

  @Test
  void garbageThatIsNotFound() {
    assertViolation(
        "CC-3 GARBAGE-EXACT",
        CollectionPhase.DELETE_GARBAGE,
        () -> heap.generations().untrack(garbage));
  }

  @Test
  void aSurvivorThatIsNotPromoted() {
    assertViolation(
        "CC-24 PROMOTE",
        CollectionPhase.DELETE_GARBAGE,
        () -> {
          heap.generations().untrack(held);
          heap.generations().track(held);
        });
  }

  @Test
  void aCandidateThatIsLeft() {
    int untracked = heap.allocate(0);
    heap.generations().untrack(untracked);
    assertViolation(
        "CC-5 FLAGS-RESET",
        CollectionPhase.DELETE_GARBAGE,
        () -> heap.generations().words().set(untracked, Place.candidate(1)));
  }

  @Test
  void aCollectionInsideACollection() {
    verifier.collectionBegins(0);
    assertThatThrownBy(() -> verifier.collectionBegins(0)).hasMessageContaining("CC-13 FIXPOINT");
  }

  @Test
  void allIsWell() {
    heap.watchers().add(verifier);
    assertThat(heap.collect()).isEqualTo(1);
    verifier.verify();
  }
}

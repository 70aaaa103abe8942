package dev.managedheap.refcount;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each thing that the verifier must find, told by hand. */
class ReleaseVerifierTest {
  private static final int PARENT = 16;
  private static final int CHILD = 32;

  private final ReleaseVerifier verifier = new ReleaseVerifier();

  @BeforeEach
  void aParentThatHoldsAChild() {
    verifier.allocated(PARENT);
    verifier.allocated(CHILD);
    verifier.counted(CHILD, 2);
    verifier.stored(PARENT, 0, 0, CHILD);
    verifier.counted(CHILD, 1);
  }

  private static void finds(Invariant invariant, String evidence, Runnable event) {
    assertThatThrownBy(event::run)
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
  void aReleaseAsItShouldBe() {
    verifier.counted(PARENT, 0);
    verifier.stored(PARENT, 0, CHILD, 0);
    verifier.counted(CHILD, 0);
    verifier.freed(CHILD);
    verifier.freed(PARENT);
    verifier.allocated(PARENT);
    verifier.counted(PARENT, 2);
  }

  @Test
  void aCountThatChangesAfterItCameToZero() {
    verifier.counted(PARENT, 0);
    finds(Invariant.RC_2, "0x00000040 gets the count -1", () -> verifier.counted(PARENT, -1));
  }

  @Test
  void aCountThatChangesAfterTheFree() {
    verifier.counted(CHILD, 0);
    verifier.freed(CHILD);
    finds(Invariant.RC_2, "0x00000080 gets the count 1", () -> verifier.counted(CHILD, 1));
  }

  @Test
  void aFreeWithReferencesLeft() {
    finds(Invariant.RC_3, "before its count", () -> verifier.freed(CHILD));
  }

  @Test
  void aSecondFree() {
    verifier.counted(CHILD, 0);
    verifier.freed(CHILD);
    finds(Invariant.RC_6, "0x00000080 is freed a second time", () -> verifier.freed(CHILD));
  }

  @Test
  void aFreeWithSlotsLeft() {
    verifier.counted(PARENT, 0);
    finds(Invariant.RC_8, "before its slots are released", () -> verifier.freed(PARENT));
  }

  @Test
  void aSlotThatIsReadAfterTheFree() {
    verifier.counted(CHILD, 0);
    verifier.freed(CHILD);
    finds(Invariant.RC_8, "slot 3 of 0x00000080", () -> verifier.stored(CHILD, 3, 16, 0));
  }

  @Test
  void aParentThatIsFreedBeforeItsChild() {
    verifier.counted(PARENT, 0);
    verifier.stored(PARENT, 0, CHILD, 0);
    verifier.counted(CHILD, 0);
    finds(Invariant.RC_10, "before its child 0x00000080", () -> verifier.freed(PARENT));
  }
}

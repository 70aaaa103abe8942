package dev.managedheap.refcount;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressBits;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Compares the counts of a heap under eager {@linkplain ReferenceCounting reference counting} with
 * the references that are really there: those in slots, those in root variables, and pins, which
 * are held elsewhere. Between two operations the two agree; in the middle of one they need not.
 *
 * <p>It changes nothing, and has two levels: {@link #verifyTotals} and {@link #verify}.
 */
// tag::fields[]
public final class ReferenceCountVerifier {
  private final ObjectHeap heap;
  private final Roots roots;
  private final IntUnaryOperator pins;
  private final IntPredicate waits;

  /** A verifier of a heap to which only slots and roots refer. */
  public ReferenceCountVerifier(ObjectHeap heap, Roots roots) {
    this(heap, roots, object -> 0);
  }

  /**
   * A verifier of a heap to which more than slots and roots refer.
   *
   * @param pins how many references to an object are held elsewhere, or {@link Header#IMMORTAL} if
   *     it was made immortal
   */
  public ReferenceCountVerifier(ObjectHeap heap, Roots roots, IntUnaryOperator pins) {
    this(heap, roots, pins, object -> false);
  }

  /**
   * A verifier of a heap in which an object whose count comes to zero may wait before it is freed.
   *
   * @param waits which objects wait; no other object has the count zero
   */
  public ReferenceCountVerifier(
      ObjectHeap heap, Roots roots, IntUnaryOperator pins, IntPredicate waits) {
    this.heap = heap;
    this.roots = roots;
    this.pins = pins;
    this.waits = waits;
  }

  // end::fields[]

  // tag::totals[]
  /**
   * Checks in one pass, and without memory of its own, what holds of each object and each reference
   * by itself, and that all counts together are all references together ({@code RC-9
   * CONSERVATION}).
   *
   * @throws InvariantViolation naming the first invariant that does not hold, and where
   */
  public void verifyTotals() {
    long counts = 0;
    long references = 0;
    for (int variable = 0; variable < roots.size(); variable++) {
      int object = roots.get(variable);
      references += isCounted(object, Address.NULL, variable) ? 1 : 0;
    }
    for (int object = heap.next(1); object != Address.NULL; object = heap.next(object + 1)) {
      for (int slot = 0; slot < heap.references(object); slot++) {
        references += isCounted(heap.slot(object, slot), object, slot) ? 1 : 0;
      }
      if (isMortal(object)) {
        counts += heap.count(object);
        references += pins.applyAsInt(object);
      }
    }
    if (counts != references) {
      throw new InvariantViolation(
          Invariant.RC_9,
          "the counts add up to " + counts + ", but there are " + references + " references");
    }
  }

  // end::totals[]

  // tag::verify[]
  /**
   * Checks the same of each object and each reference, and that the count of each object is the
   * number of references to it ({@code RC-1 COUNT-EXACT}), from which conservation follows.
   *
   * @throws InvariantViolation naming the first invariant that does not hold, and where
   */
  public void verify() {
    int[] references = new int[heap.memory().length() / AddressBits.GRANULE_WORDS];
    for (int variable = 0; variable < roots.size(); variable++) {
      int object = roots.get(variable);
      if (isCounted(object, Address.NULL, variable)) {
        references[object / AddressBits.GRANULE_WORDS]++;
      }
    }
    for (int holder = heap.next(1); holder != Address.NULL; holder = heap.next(holder + 1)) {
      for (int slot = 0; slot < heap.references(holder); slot++) {
        int object = heap.slot(holder, slot);
        if (isCounted(object, holder, slot)) {
          references[object / AddressBits.GRANULE_WORDS]++;
        }
      }
    }
    for (int object = heap.next(1); object != Address.NULL; object = heap.next(object + 1)) {
      if (isMortal(object)) {
        int expected = references[object / AddressBits.GRANULE_WORDS] + pins.applyAsInt(object);
        if (heap.count(object) != expected) {
          throw violation(Invariant.RC_1, object, ", but " + expected + " references");
        }
      }
    }
  }

  // end::verify[]

  // tag::counted[]
  /**
   * Checks a reference in a slot of the holder, or in a root variable if there is no holder: {@code
   * RC-5 SAFETY}.
   *
   * @return whether it counts: it is not null, nor one to an immortal object
   */
  private boolean isCounted(int object, int holder, int slot) {
    if (object == Address.NULL) {
      return false;
    }
    if (!heap.isLive(object)) {
      String where = holder == Address.NULL ? "root variable " : Address.show(holder) + ", slot ";
      throw new InvariantViolation(
          Invariant.RC_5,
          where + slot + " refers to " + Address.show(object) + ", where no live object is");
    }
    return pins.applyAsInt(object) != Header.IMMORTAL;
  }

  // end::counted[]

  // tag::mortal[]
  /**
   * Checks what the count of an object says by itself: {@code RC-3 ZERO-IFF-DEAD}, {@code RC-13
   * IMMORTAL}, {@code RC-2 NON-NEGATIVE}.
   *
   * @return whether the object is mortal, so that its count is exact
   */
  private boolean isMortal(int object) {
    int count = heap.count(object);
    boolean dead = count == 0 || heap.has(object, Header.DYING);
    if (dead != waits.test(object)) {
      throw violation(Invariant.RC_3, object, dead ? ", but is not freed" : ", but is to be freed");
    }
    boolean mortal = pins.applyAsInt(object) != Header.IMMORTAL;
    if (mortal && count < 0) {
      throw violation(Invariant.RC_2, object, ", but was not made immortal");
    }
    if (!mortal && count > 0) {
      throw violation(Invariant.RC_13, object, ", but was made immortal");
    }
    return mortal;
  }

  private InvariantViolation violation(Invariant broken, int object, String contradiction) {
    String evidence = Address.show(object) + " has the count " + heap.count(object);
    return new InvariantViolation(broken, evidence + contradiction);
  }
  // end::mortal[]
}

package dev.managedheap.refcount.deferred;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.object.Roots;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.refcount.ReferenceCountVerifier;

/**
 * Checks a heap under {@link DeferredCounting}: an object stands in the zero-count table exactly if
 * its count is zero ({@code RC-17 ZCT}), the counts are the references in slots ({@code RC-1
 * COUNT-EXACT}), and what the stack refers to is not freed ({@code RC-5 SAFETY}). It changes
 * nothing.
 */
// tag::verifier[]
public final class DeferredVerifier {
  private final ZeroCountTable table;
  private final ObjectHeap heap;
  private final Roots stack;
  private final ReferenceCountVerifier counts;

  /** A verifier of this heap and this stack. */
  public DeferredVerifier(DeferredCounting deferred, ObjectHeap heap, Roots stack) {
    this.table = deferred.table();
    this.heap = heap;
    this.stack = stack;
    this.counts = new ReferenceCountVerifier(heap, new Roots(), object -> 0, table::contains);
  }

  /**
   * Checks everything.
   *
   * @throws InvariantViolation naming the first invariant that does not hold, and where
   */
  public void verify() {
    int zeros = 0;
    for (int object = heap.next(1); object != Address.NULL; object = heap.next(object + 1)) {
      boolean zero = heap.count(object) == 0;
      String count = Address.show(object) + " has the count " + heap.count(object);
      String where = zero ? ", but stands not in the table" : ", but stands in the table";
      require(zero == table.contains(object), Invariant.RC_17, count + where);
      zeros += zero ? 1 : 0;
    }
    String size = "the table has " + table.size() + " entries for " + zeros + " objects";
    require(table.size() == zeros, Invariant.RC_17, size);
    for (int variable = 0; variable < stack.size(); variable++) {
      int object = stack.get(variable);
      String what = "variable " + variable + " holds " + Address.show(object) + ", which is freed";
      require(object == Address.NULL || heap.isLive(object), Invariant.RC_5, what);
    }
    counts.verify();
  }
}
// end::verifier[]

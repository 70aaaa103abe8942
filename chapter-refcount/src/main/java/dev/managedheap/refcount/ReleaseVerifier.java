package dev.managedheap.refcount;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Checks each step of {@linkplain ReferenceCounting eager counting} as it happens, by watching the
 * heap and the counting. It looks at nothing but the events:
 *
 * <ul>
 *   <li>A count that has come to zero never changes again ({@code RC-2 NON-NEGATIVE}).
 *   <li>No object is freed before its count has come to zero ({@code RC-3 ZERO-IFF-DEAD}), or twice
 *       ({@code RC-6 FREE-ONCE}).
 *   <li>When an object is freed, its slots have been emptied, and they are not touched afterwards
 *       ({@code RC-8 CHILD-RELEASE}).
 *   <li>Of the objects whose counts have come to zero, the last is freed first: children before
 *       their parent ({@code RC-10 NO-RECURSION}).
 * </ul>
 *
 * <p>Every method throws {@link InvariantViolation} naming the first invariant that does not hold,
 * and the object.
 */
// tag::events[]
public final class ReleaseVerifier implements HeapWatcher {
  private static final class Seen {
    private int filledSlots;
    private boolean dying;
  }

  /** The objects that are not freed. */
  private final Map<Integer, Seen> objects = new HashMap<>();

  /** Those whose counts have come to zero, the last in front. */
  private final Deque<Integer> dying = new ArrayDeque<>();

  /** Watches a heap that is empty as yet. */
  public ReleaseVerifier() {}

  @Override
  public void allocated(int object) {
    objects.put(object, new Seen());
  }

  @Override
  public void counted(int object, int count) {
    Seen seen = objects.get(object);
    if (seen == null || seen.dying) {
      String event = Address.show(object) + " gets the count " + count;
      throw new InvariantViolation(Invariant.RC_2, event + " after its count has come to zero");
    }
    if (count == 0) {
      seen.dying = true;
      dying.push(object);
    }
  }

  @Override
  public void stored(int object, int slot, int before, int after) {
    Seen seen = objects.get(object);
    if (seen == null) {
      String event = "slot " + slot + " of " + Address.show(object) + " is written";
      throw new InvariantViolation(Invariant.RC_8, event + " after the object was freed");
    }
    seen.filledSlots += (after == Address.NULL ? 0 : 1) - (before == Address.NULL ? 0 : 1);
  }

  // end::events[]

  // tag::freed[]
  @Override
  public void freed(int object) {
    String event = Address.show(object) + " is freed";
    Seen seen = objects.remove(object);
    if (seen == null) {
      throw new InvariantViolation(Invariant.RC_6, event + " a second time");
    }
    require(seen.dying, Invariant.RC_3, event + " before its count has come to zero");
    require(seen.filledSlots == 0, Invariant.RC_8, event + " before its slots are released");
    int last = dying.pop();
    require(last == object, Invariant.RC_10, event + " before its child " + Address.show(last));
  }
  // end::freed[]
}

package dev.managedheap.refcount.sticky;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.refcount.ReferenceCountVerifier;
import dev.managedheap.refcount.VariantHeap;

/** Counting with few bits as a heap under test. */
final class StickyHeap extends VariantHeap {
  final StickyCounting sticky;
  private final int bits;
  private final ReferenceCountVerifier verifier;

  StickyHeap(int bits) {
    this(bits, 1L << 30);
  }

  StickyHeap(int bits, long limitBytes) {
    super(limitBytes);
    this.bits = bits;
    sticky = new StickyCounting(heap, roots, bits, watchers);
    verifier =
        new ReferenceCountVerifier(
            heap, roots, object -> sticky.isStuck(object) ? Header.IMMORTAL : pins(object));
  }

  @Override
  public int allocate(int slots) {
    int object = heap.allocate(Kind.NODE, slots);
    pins.add(object);
    return object;
  }

  @Override
  public void endOfOperation(int temporary) {
    pins.remove((Integer) temporary);
    sticky.release(temporary);
  }

  @Override
  public void bind(int root, int object) {
    if (object != Address.NULL) {
      sticky.retain(object);
    }
    int before = roots.set(variable(root), object);
    if (before != Address.NULL) {
      sticky.release(before);
    }
  }

  @Override
  public void store(int object, int slot, int value) {
    sticky.store(object, slot, value);
  }

  @Override
  public int load(int object, int slot) {
    return sticky.load(object, slot);
  }

  /** Counts that did not stick are exact, and fit into the bits. */
  @Override
  public void verify() {
    verifier.verify();
    for (int object : graph().objects()) {
      require(
          sticky.isStuck(object) || count(object) < 1 << bits,
          Invariant.RC_12,
          Address.show(object) + " has the count " + count(object) + " in " + bits + " bits");
    }
  }
}

package dev.managedheap.refcount.deferred;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.refcount.VariantHeap;

/** Deferred counting as a heap under test: the root variables are the stack. */
final class DeferredHeap extends VariantHeap {
  /** The variables from here on hold what is held for an operation. */
  private static final int TEMPORARIES = 16;

  final DeferredCounting deferred;
  private final DeferredVerifier verifier;

  DeferredHeap(int interval) {
    this(interval, 1L << 30);
  }

  DeferredHeap(int interval, long limitBytes) {
    super(limitBytes);
    deferred = new DeferredCounting(heap, roots, interval, watchers);
    verifier = new DeferredVerifier(deferred, heap, roots);
  }

  @Override
  public int allocate(int slots) {
    int object = deferred.allocate(Kind.NODE, slots);
    bind(TEMPORARIES + pins.size(), object);
    pins.add(object);
    return object;
  }

  @Override
  public void endOfOperation(int temporary) {
    pins.remove((Integer) temporary);
    for (int variable = TEMPORARIES; variable < roots.size(); variable++) {
      int index = variable - TEMPORARIES;
      bind(variable, index < pins.size() ? pins.get(index) : Address.NULL);
    }
  }

  @Override
  public void bind(int root, int object) {
    deferred.set(variable(root), object);
  }

  @Override
  public void store(int object, int slot, int value) {
    deferred.store(object, slot, value);
  }

  @Override
  public int load(int object, int slot) {
    return deferred.load(object, slot);
  }

  @Override
  public void verify() {
    verifier.verify();
  }
}

package dev.managedheap.refcount.lazy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.refcount.VariantHeap;

/** Lazy freeing as a heap under test. */
final class LazyHeap extends VariantHeap {
  final LazyFreeing lazy;
  private final LazyVerifier verifier;

  LazyHeap(WorkBound bound) {
    this(bound, 1L << 30);
  }

  LazyHeap(WorkBound bound, long limitBytes) {
    super(limitBytes);
    lazy = new LazyFreeing(heap, bound, watchers);
    verifier = new LazyVerifier(lazy, heap, roots, this::pins);
  }

  @Override
  public int allocate(int slots) {
    int object = lazy.allocate(Kind.NODE, slots);
    pins.add(object);
    return object;
  }

  @Override
  public void endOfOperation(int temporary) {
    pins.remove((Integer) temporary);
    lazy.counting().release(temporary);
  }

  @Override
  public void bind(int root, int object) {
    if (object != Address.NULL) {
      lazy.counting().retain(object);
    }
    int before = roots.set(variable(root), object);
    if (before != Address.NULL) {
      lazy.counting().release(before);
    }
  }

  @Override
  public void store(int object, int slot, int value) {
    lazy.counting().store(object, slot, value);
  }

  @Override
  public int load(int object, int slot) {
    return lazy.counting().load(object, slot);
  }

  @Override
  public void verify() {
    verifier.verify();
  }
}

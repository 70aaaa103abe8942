package dev.managedheap.refcount;

import dev.managedheap.memory.Address;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.refcount.FinalizingHeap.Finalizer;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Finalizers that run in the middle of a release, and do what they like. */
class FinalizerProperties {
  private static final int ROOTS = 4;
  private static final int SLOTS = 3;

  /** One operation of the program. */
  sealed interface Step {
    void on(FinalizingHeap heap);
  }

  record Create(int root, Finalizer finalizer, int itsRoot) implements Step {
    @Override
    public void on(FinalizingHeap heap) {
      heap.create(root, SLOTS, finalizer, itsRoot);
    }
  }

  record Store(int holder, int slot, int value) implements Step {
    @Override
    public void on(FinalizingHeap heap) {
      heap.store(holder, slot, value);
    }
  }

  record Drop(int root) implements Step {
    @Override
    public void on(FinalizingHeap heap) {
      heap.heap.bind(root, Address.NULL);
    }
  }

  @HeapProperty
  @Checks({Invariant.RC_20, Invariant.CH_9})
  @MustReach({
    "a resurrection",
    "a resurrection in the middle of a release",
    "a finalizer inside another"
  })
  void rc20_aFinalizerRunsOnceBeforeTheFree(@ForAll("steps") List<Step> steps) {
    FinalizingHeap heap = new FinalizingHeap();
    for (Step step : steps) {
      step.on(heap);
      heap.heap.verify();
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> roots = Arbitraries.integers().between(0, ROOTS - 1);
    Arbitrary<Integer> slots = Arbitraries.integers().between(0, SLOTS - 1);
    Arbitrary<Step> creations =
        Combinators.combine(roots, Arbitraries.of(Finalizer.class), roots).as(Create::new);
    Arbitrary<Step> stores = Combinators.combine(roots, slots, roots).as(Store::new);
    Arbitrary<Step> drops = roots.map(Drop::new);
    return Arbitraries.oneOf(creations, stores, stores, drops).list().ofMinSize(10).ofMaxSize(60);
  }
}

package dev.managedheap.checks.exercises.store;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.checks.heap.LearnersHeap;
import dev.managedheap.checks.script.Script;
import dev.managedheap.checks.script.SmallScripts;
import dev.managedheap.exercises.store.Store;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.error.NullAddressException;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Program;
import dev.managedheap.refcount.ReferenceCounting;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.heap.Comparison;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.Tries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;

/** A heap whose stores are the learner's, beside the model. */
public final class StoreProperties {
  private static final SmallScripts<BorrowedValue> OPERATIONS =
      new SmallScripts<BorrowedValue>()
          .operation("store(box, 0, node)", BorrowedValue::storeNode)
          .operation("release(node)   # we let go", BorrowedValue::letGo)
          .operation("store(box, 0, box's slot 0)", BorrowedValue::storeWhatIsThere)
          .operation("store(box, 0, null)", BorrowedValue::storeNull);

  private static final Expectations COUNTING =
      Expectations.counting()
          .without(Comparison.RESTORE)
          .refusal(NullAddressException.class, Invariant.RC_11);

  @HeapProperty
  @Checks({Invariant.CH_1, Invariant.RC_1, Invariant.RC_4, Invariant.RC_5, Invariant.RC_11})
  @Label("after each store the slot, the counts and what lives are as they should be")
  void aStoreKeepsTheCounts(@ForAll("programs") Program program) {
    HeapRun.run(program, new StoringHeap(false), COUNTING);
  }

  @HeapProperty
  @Tries(400)
  @Checks({Invariant.RC_1, Invariant.RC_4, Invariant.RC_7})
  @Label("a slot can be given what it holds already")
  void whatIsThereCanBeStored(@ForAll("scripts") Script script) {
    OPERATIONS.run(script, new BorrowedValue());
  }

  @HeapProperty
  @Checks(Invariant.CH_4)
  @Label("the new value is in its place when the old one is released")
  void theNewValueIsInPlace(@ForAll("programs") Program program) {
    HeapRun.run(program, new StoringHeap(true), COUNTING.only());
  }

  @Provide
  Arbitrary<Program> programs() {
    return HeapPrograms.simple().variables(3).slots(2).length(20).arbitrary();
  }

  @Provide
  Arbitrary<Script> scripts() {
    return OPERATIONS.upTo(4);
  }

  /** Counting is the chapter's; a store is the learner's. */
  private static final class StoringHeap extends LearnersHeap implements HeapWatcher {
    private final ReferenceCounting counting = new ReferenceCounting(heap);
    private final Store store = new Store(heap, counting);
    private int container;
    private int slot;

    /**
     * An empty heap.
     *
     * @param watched whether the slot is looked at while an object is being freed
     */
    StoringHeap(boolean watched) {
      if (watched) {
        watch(this);
      }
    }

    @Override
    public void store(int object, int slot, int value) {
      container = object;
      this.slot = slot;
      store.store(object, slot, value);
      container = Address.NULL;
    }

    /** Nobody may find the old object in the slot while it is being freed. */
    @Override
    public void freed(int object) {
      if (heap.isLive(container) && heap.slot(container, slot) == object) {
        throw Finding.of(Invariant.CH_4)
            .expected("the new value in the slot, before the old one is released")
            .got("the old object is freed while slot " + slot + " still holds it")
            .violation();
      }
    }

    @Override
    protected void retain(int object) {
      counting.retain(object);
    }

    @Override
    protected void release(int object) {
      counting.release(object);
    }
  }
}

package dev.managedheap.refcount;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Owned references that are stolen and handed out, beside the operations that count. */
class OwnershipProperties {
  @HeapProperty
  @Checks({Invariant.RC_1, Invariant.CH_1})
  @MustReach({"a slot stole the only reference", "a store freed what the slot held"})
  void rc1_aStoreIsToRetainAndToLetTheSlotSteal(@ForAll("programs") Program program) {
    CountingHeap counted = after(program);
    CountingHeap stolen = after(program);
    int[] objects = counted.graph().objects();
    for (int container : objects) {
      for (int slot = 0; isSlot(counted, container, slot); slot++) {
        int value = objects[(container + slot) % objects.length];
        value = counted.isLive(value) ? value : Address.NULL;
        counted.store(container, slot, value);
        if (value != Address.NULL) {
          stolen.counting.retain(value);
        }
        stolen.counting.storeOwned(container, slot, value);
        List<String> counts = show(counted);
        require(
            counts.equals(show(stolen)),
            Invariant.RC_1,
            "counted: " + counts + ", stolen: " + show(stolen));
        stolen.verify();
      }
    }
    States.reached("a store freed what the slot held", counted.takeFreed().length > 0);
    States.reached("a slot stole the only reference", stealsTheOnlyReference(stolen));
  }

  private static boolean isSlot(CountingHeap heap, int container, int slot) {
    return heap.isLive(container) && slot < heap.heap.slots(container);
  }

  /** A new object has one reference; after it was stolen, the object dies with the container. */
  private static boolean stealsTheOnlyReference(CountingHeap heap) {
    int container = heap.allocate(1);
    int value = heap.allocate(0);
    heap.store(container, 0, value);
    heap.endOfOperation(value);
    heap.counting.storeOwned(container, 0, heap.counting.loadOwned(container, 0));
    heap.verify();
    heap.endOfOperation(container);
    require(!heap.isLive(value), Invariant.RC_1, Address.show(value) + " was counted once more");
    return true;
  }

  @HeapProperty
  @Checks({Invariant.RC_1, Invariant.RC_5})
  @MustReach({"an empty slot", "the container died, and the reference was still good"})
  void rc5_anOwnedReferenceIsGoodUntilItIsReleased(@ForAll("programs") Program program) {
    CountingHeap heap = after(program);
    for (int container : heap.graph().objects()) {
      for (int slot = 0; isSlot(heap, container, slot); slot++) {
        int count = heap.load(container, slot) == 0 ? 0 : heap.count(heap.load(container, slot));
        int value = heap.counting.loadOwned(container, slot);
        if (value == Address.NULL) {
          States.reached("an empty slot");
          heap.verify();
          continue;
        }
        require(heap.count(value) == count + 1, Invariant.RC_1, "an owned reference is counted");
        heap.counting.clear(container);
        boolean alive = heap.isLive(value);
        require(alive, Invariant.RC_5, Address.show(value) + " is owned, and was freed");
        States.reached(
            "the container died, and the reference was still good",
            heap.count(value) == 1 && value != container);
        heap.counting.release(value);
        heap.verify();
      }
    }
  }

  private static CountingHeap after(Program program) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    HeapRun.run(program, heap, Expectations.counting().only());
    heap.takeFreed();
    return heap;
  }

  private static List<String> show(CountingHeap heap) {
    List<String> counts = new ArrayList<>();
    for (int object : heap.graph().objects()) {
      counts.add(Address.show(object) + " has " + heap.count(object));
    }
    return counts;
  }

  @Provide
  Arbitrary<Program> programs() {
    return HeapPrograms.simple().arbitrary();
  }
}

package dev.managedheap.refcount;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.heap.ReachedStates;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Who listens to decrements hears each one that does not free, and no other. */
class DecrementListenerProperties {
  /** Sees from outside which counts were lowered and are still positive. */
  private static final class Lowered implements HeapWatcher {
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final List<Integer> objects = new ArrayList<>();

    @Override
    public void allocated(int object) {
      counts.put(object, 1);
    }

    @Override
    public void counted(int object, int count) {
      Integer before = counts.put(object, count);
      if (before != null && 0 < count && count < before) {
        objects.add(object);
      }
    }
  }

  @HeapProperty
  @Checks(Invariant.CC_7)
  @MustReach(ReachedStates.SHARED_CHILD)
  void cc7_everyDecrementThatDoesNotFreeIsTold(@ForAll("programs") Program program) {
    List<Integer> told = new ArrayList<>();
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP, below -> below, told::add);
    Lowered lowered = new Lowered();
    heap.watchers.add(lowered);
    HeapRun.run(program, heap, Expectations.counting().only());
    for (int object : heap.graph().objects()) {
      if (heap.isLive(object)) {
        heap.counting.clear(object);
      }
    }
    require(
        told.equals(lowered.objects),
        Invariant.CC_7,
        "told were " + show(told) + ", lowered were " + show(lowered.objects));
  }

  private static List<String> show(List<Integer> objects) {
    return objects.stream().map(Address::show).toList();
  }

  @Provide
  Arbitrary<Program> programs() {
    return HeapPrograms.simple().arbitrary();
  }
}

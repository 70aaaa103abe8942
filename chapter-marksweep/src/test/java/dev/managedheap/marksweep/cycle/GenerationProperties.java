package dev.managedheap.marksweep.cycle;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/** The list of a generation beside a {@link LinkedHashSet}. */
class GenerationProperties {
  private static final int UNTRACK = 100;

  /** A step below {@link #UNTRACK} tracks a new object; any other untracks one that is there. */
  @HeapProperty
  @Checks(Invariant.CC_9)
  @MustReach({"holes were closed", "the array grew", "the list became empty"})
  void keepsTheOrderOfBirthWhateverIsUntracked(@ForAll("steps") List<Integer> steps) {
    SystemMemory system = new SystemMemory();
    ObjectHeap heap = new ObjectHeap(system, new BumpAllocator(system), HeapWatcher.NOBODY);
    Generations generations = new Generations(heap, 1);
    Generation list = generations.generation(0);
    GenerationVerifier verifier = new GenerationVerifier(heap, generations);
    Set<Integer> model = new LinkedHashSet<>();
    for (int step : steps) {
      int length = list.length();
      if (step < UNTRACK) {
        int object = heap.allocate(Kind.NODE, 0);
        generations.track(object);
        model.add(object);
      } else if (!model.isEmpty()) {
        int object = model.stream().skip((step - UNTRACK) % model.size()).findFirst().orElseThrow();
        generations.untrack(object);
        model.remove(object);
        States.reached("the list became empty", model.isEmpty());
        heap.reclaim(object);
      }
      States.reached("holes were closed", step < UNTRACK && list.length() < length);
      States.reached("the array grew", list.length() > 16);
      verifier.verify();
      require(
          Arrays.stream(list.objects()).boxed().toList().equals(List.copyOf(model)),
          Invariant.CC_9,
          "the list is " + Arrays.toString(list.objects()) + ", not " + model);
    }
  }

  @Provide
  Arbitrary<List<Integer>> steps() {
    return Arbitraries.integers()
        .between(0, 2 * UNTRACK - 1)
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofMaxSize(200)
        .withSizeDistribution(RandomDistribution.uniform());
  }
}

package dev.managedheap.marksweep;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.marksweep.rig.Form;
import dev.managedheap.marksweep.rig.TracingHeap;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.heap.ReachedStates;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import dev.managedheap.testkit.property.Tries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/** Lists whose order is not that of the addresses: the worst for a pass in address order. */
class AddressOrderProperties {
  @HeapProperty
  @Tries(60)
  @Checks(Invariant.MS_25)
  @MustReach(ReachedStates.COLLECTION_FREED)
  void aListIsFollowedInWhateverOrderItLies(
      @ForAll Form form, @ForAll @IntRange(min = 1, max = 400) int length, @ForAll Random random) {
    TracingHeap heap = new TracingHeap(form);
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      list.add(heap.allocate(1));
    }
    Collections.shuffle(list, random);
    for (int i = 1; i < length; i++) {
      heap.store(list.get(i - 1), 0, list.get(i));
    }
    int kept = 1 + random.nextInt(length);
    heap.store(list.get(kept - 1), 0, 0);
    heap.bind(0, list.get(0));
    list.forEach(heap::endOfOperation);
    int freed = heap.collect();
    States.reached(ReachedStates.COLLECTION_FREED, freed > 0);
    require(
        freed == length - kept && heap.objects().equals(new TreeSet<>(list.subList(0, kept))),
        Invariant.MS_25,
        kept + " objects of a list of " + length + " are reachable, and " + freed + " were freed");
  }
}

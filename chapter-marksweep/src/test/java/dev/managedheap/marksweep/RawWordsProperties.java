package dev.managedheap.marksweep;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.marksweep.rig.Form;
import dev.managedheap.marksweep.rig.TracingHeap;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.judge.Reachability;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** A word that is no reference is nothing to a tracing collector, whatever it looks like. */
class RawWordsProperties {
  /** Atoms hold the addresses of other objects, and of nothing, as raw words. */
  @HeapProperty
  @Checks({Invariant.MS_7, Invariant.MS_25})
  @MustReach("a surviving atom names an object that was freed")
  void rawWordsAreNeitherFollowedNorChanged(@ForAll Form form, @ForAll("simple") Program program) {
    TracingHeap heap = TracingCollectorProperties.built(form, program);
    Map<Integer, Integer> named = new TreeMap<>();
    for (int object : heap.objects()) {
      int atom = heap.heap().allocate(Kind.ATOM, 2);
      heap.store(atom, 0, object);
      heap.store(atom, 1, ~object);
      heap.roots().set(heap.roots().add(), atom);
      named.put(atom, object);
    }
    NavigableSet<Integer> expected = Reachability.reachable(heap.graph());
    heap.collect();
    States.reached(
        "a surviving atom names an object that was freed", !expected.containsAll(named.values()));
    require(
        heap.objects().equals(expected),
        Invariant.MS_25,
        "reached were " + expected + ", but " + heap.objects() + " survive");
    named.forEach(
        (atom, object) ->
            require(
                heap.load(atom, 0) == object && heap.load(atom, 1) == ~object,
                Invariant.MS_7,
                "the words of the atom " + atom + " have changed"));
  }

  @Provide
  Arbitrary<Program> simple() {
    return HeapPrograms.simple().arbitrary();
  }
}

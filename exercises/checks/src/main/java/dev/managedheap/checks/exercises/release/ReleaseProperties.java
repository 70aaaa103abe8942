package dev.managedheap.checks.exercises.release;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.checks.heap.LearnersHeap;
import dev.managedheap.exercises.release.Release;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;

/** A heap whose releases are the learner's, beside the model; trees in order; and long chains. */
public final class ReleaseProperties {
  private static final int LONG = 100_000;
  private static final int MOST_CHILDREN = 6;
  private static final int SLOTS = 3;

  private static final Expectations COUNTING =
      Expectations.counting().refusal(AddressException.class, Invariant.RC_6);

  @HeapProperty
  @Checks({
    Invariant.RC_1,
    Invariant.RC_4,
    Invariant.RC_5,
    Invariant.RC_6,
    Invariant.RC_8,
    Invariant.RC_10,
    Invariant.RC_16
  })
  @Label("what dies is freed, children before their parents, and nothing else")
  void whatDiesIsFreed(@ForAll("programs") Program program) {
    HeapRun.run(program, new ReleasingHeap(), COUNTING);
  }

  @HeapProperty
  @Checks(Invariant.RC_10)
  @Label("the children of an object die in the order of its slots, each with all that it holds")
  void aTreeIsFreedInOrder(@ForAll("trees") Program program) {
    HeapRun.run(program, new ReleasingHeap(), COUNTING);
  }

  @HeapProperty
  @Checks(Invariant.RC_10)
  @Label("a chain of 100,000 objects is freed without recursion")
  void aLongChainIsFreed(@ForAll("chains") String chain) {
    ReleasingHeap heap = new ReleasingHeap();
    int slot = chain.contains("slot 0") ? 0 : 2;
    int first = heap.allocate(3);
    int last = first;
    for (int node = 1; node < LONG; node++) {
      int next = heap.allocate(3);
      heap.hold(last, slot, next);
      last = next;
    }
    try {
      heap.release(first);
    } catch (StackOverflowError overflow) {
      throw Finding.of(Invariant.RC_10)
          .expected("the chain is freed, however long it is")
          .got("the stack overflowed: too many calls inside one another")
          .violation();
    }
    int[] freed = heap.takeFreed();
    require(
        freed.length == LONG,
        Invariant.RC_4,
        freed.length + " objects of the chain were freed, of " + LONG);
  }

  @Provide
  Arbitrary<Program> programs() {
    return HeapPrograms.simple().variables(4).slots(3).arbitrary();
  }

  /** Trees that die at once: each node but the first hangs in a slot of an earlier one. */
  @Provide
  Arbitrary<Program> trees() {
    Arbitrary<Place> places =
        Combinators.combine(
                Arbitraries.integers().between(0, MOST_CHILDREN - 1),
                Arbitraries.integers().between(0, SLOTS - 1))
            .as(Place::new);
    return places.list().ofMinSize(1).ofMaxSize(MOST_CHILDREN).map(ReleaseProperties::tree);
  }

  private static Program tree(List<Place> places) {
    StringBuilder program = new StringBuilder("new a " + SLOTS + "\n");
    StringBuilder drops = new StringBuilder();
    for (int child = 1; child <= places.size(); child++) {
      Place place = places.get(child - 1);
      char parent = (char) ('a' + Math.min(place.parent(), child - 1));
      char name = (char) ('a' + child);
      program.append("new ").append(name).append(' ').append(SLOTS).append('\n');
      program.append("set ").append(parent).append(' ').append(place.slot());
      program.append(' ').append(name).append('\n');
      drops.append("drop ").append(name).append('\n');
    }
    return Program.of(program.append(drops).append("drop a\n").toString());
  }

  /** Where a node of a tree hangs. */
  private record Place(int parent, int slot) {}

  @Provide
  Arbitrary<String> chains() {
    return Arbitraries.of(
        "slot 0 of each node holds the next one", "slot 2 of each node holds the next one");
  }

  private static final class ReleasingHeap extends LearnersHeap {
    private final Release release = new Release(heap);

    void hold(int object, int slot, int value) {
      heap.setSlot(object, slot, value);
    }

    @Override
    protected void retain(int object) {
      heap.setCount(object, heap.count(object) + 1);
    }

    @Override
    protected void release(int object) {
      release.release(object);
    }
  }
}

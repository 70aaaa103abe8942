package dev.managedheap.refcount;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.notation.program.Line;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What an operation must not change, and runs that must come to the same. */
class RelationProperties {
  /** Takes any change of a count, and any death, for a violation while it watches. */
  private record NoChange(Invariant invariant, String operation) implements HeapWatcher {
    @Override
    public void counted(int object, int count) {
      throw new InvariantViolation(
          invariant, operation + " sets the count of " + Address.show(object) + " to " + count);
    }

    @Override
    public void freed(int object) {
      throw new InvariantViolation(invariant, operation + " frees " + Address.show(object));
    }
  }

  /** Takes any death for a violation while it watches. */
  private record NoDeath(Invariant invariant, String operation) implements HeapWatcher {
    @Override
    public void counted(int object, int count) {
      String evidence = operation + " lets " + Address.show(object) + " die";
      require(count != 0, invariant, evidence);
    }
  }

  @HeapProperty
  @Checks(Invariant.RC_7)
  @MustReach("the slot held the only reference")
  void rc7_storingWhatIsThereChangesNothing(@ForAll("programs") Program program) {
    CountingHeap heap = after(program);
    heap.watchers.add(new NoDeath(Invariant.RC_7, "storing what was there"));
    Map<Integer, Integer> counts = counts(heap);
    for (int object : heap.graph().objects()) {
      for (int slot = 0; slot < heap.heap.slots(object); slot++) {
        int value = heap.load(object, slot);
        States.reached(
            "the slot held the only reference", value != 0 && heap.heap.count(value) == 1);
        heap.store(object, slot, value);
        requireSame(Invariant.RC_7, counts, counts(heap));
      }
    }
    heap.verify();
  }

  @HeapProperty
  @Checks(Invariant.RC_11)
  @MustReach({"an empty slot", "a filled slot"})
  void rc11_storingNullIncrementsNothing(@ForAll("programs") Program program) {
    CountingHeap heap = after(program);
    for (int object : heap.graph().objects()) {
      for (int slot = 0; heap.isLive(object) && slot < heap.heap.slots(object); slot++) {
        States.reached(heap.load(object, slot) == 0 ? "an empty slot" : "a filled slot");
        Map<Integer, Integer> before = counts(heap);
        heap.store(object, slot, Address.NULL);
        counts(heap)
            .forEach(
                (other, count) ->
                    require(
                        count <= before.getOrDefault(other, 0),
                        Invariant.RC_11,
                        "storing null raised a count to " + count));
        heap.verify();
      }
    }
  }

  @HeapProperty
  @Checks(Invariant.RC_14)
  @MustReach("a slot with an object")
  void rc14_lookingChangesNoCount(@ForAll("programs") Program program) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    heap.whileLooking = new NoChange(Invariant.RC_14, "looking");
    HeapRun.run(program, heap, Expectations.counting().only());
    for (int object : heap.graph().objects()) {
      for (int slot = 0; slot < heap.heap.slots(object); slot++) {
        States.reached("a slot with an object", heap.load(object, slot) != Address.NULL);
      }
    }
  }

  @HeapProperty
  @Checks(Invariant.RC_9)
  void rc9_allCountsTogetherAreAllReferences(@ForAll("programs") Program program) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    HeapRun run = new HeapRun(heap, Expectations.counting().only());
    for (Line line : program.lines()) {
      run.step(line);
      heap.verifier.verifyTotals();
    }
  }

  @HeapProperty
  @Checks(Invariant.CH_15)
  void ch15_theAllocatorBelowMakesNoDifference(@ForAll("programs") Program program) {
    Expectations none = Expectations.counting().only();
    List<String> onFirstFit =
        HeapRun.run(program, new CountingHeap(CountingHeap.Below.FIRST_FIT), none);
    List<String> onBump = HeapRun.run(program, new CountingHeap(CountingHeap.Below.BUMP), none);
    require(
        onFirstFit.equals(onBump),
        Invariant.CH_15,
        "first fit prints " + onFirstFit + ", a bump allocator " + onBump);
  }

  @HeapProperty
  @Checks({Invariant.RC_4, Invariant.RC_16})
  @MustReach({"everything died", "something was left"})
  void rc4_theOrderInWhichRootsGoDoesNotMatter(
      @ForAll("programs") Program program, @ForAll long shuffle) {
    CountingHeap inOrder = after(program);
    CountingHeap shuffled = after(program);
    List<Integer> variables = new ArrayList<>();
    for (int root = 0; root < inOrder.roots.size(); root++) {
      inOrder.bind(root, Address.NULL);
      variables.add(root);
    }
    Collections.shuffle(variables, new Random(shuffle));
    variables.forEach(root -> shuffled.bind(root, Address.NULL));
    int[] left = inOrder.graph().objects();
    States.reached(left.length == 0 ? "everything died" : "something was left");
    require(
        Arrays.equals(left, shuffled.graph().objects()),
        Invariant.RC_4,
        "in order " + left.length + " objects are left, in another order others");
    requireSame(Invariant.RC_4, counts(inOrder), counts(shuffled));
  }

  private static CountingHeap after(Program program) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    HeapRun.run(program, heap, Expectations.counting().only());
    return heap;
  }

  private static Map<Integer, Integer> counts(CountingHeap heap) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int object : heap.graph().objects()) {
      counts.put(object, heap.heap.count(object));
    }
    return counts;
  }

  private static void requireSame(
      Invariant invariant, Map<Integer, Integer> before, Map<Integer, Integer> after) {
    require(before.equals(after), invariant, "the counts went from " + before + " to " + after);
  }

  @Provide
  Arbitrary<Program> programs() {
    return HeapPrograms.simple().arbitrary();
  }
}

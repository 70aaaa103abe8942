package dev.managedheap.refcount.sticky;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Program;
import dev.managedheap.refcount.Refusals;
import dev.managedheap.refcount.VariantHeap;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.heap.Comparison;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.judge.Reachability;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import dev.managedheap.testkit.property.Tries;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Few bits keep more, and never less; a backup trace makes up for it. */
class StickyCountingProperties {
  private static final Expectations UNCOMPARED =
      Expectations.counting().only().refusal(AddressException.class, Invariant.RC_12);

  @HeapProperty
  @Tries(100)
  @Checks({Invariant.RC_5, Invariant.RC_1, Invariant.RC_16})
  @MustReach({"an object was freed", "a count sticks"})
  void rc5_whatCanBeReachedIsKept(
      @ForAll("programs") Program program, @ForAll @IntRange(min = 1, max = 3) int bits) {
    StickyHeap heap = new StickyHeap(bits);
    Comparison[] compared = {
      Comparison.SAFETY, Comparison.CYCLE_KEPT, Comparison.STRUCTURE, Comparison.VERIFIER
    };
    HeapRun.run(program, heap, Expectations.counting().only(compared));
    States.reached("an object was freed", heap.freedInAll() > 0);
    States.reached("a count sticks", heap.kept().stream().anyMatch(heap.sticky::isStuck));
  }

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.RC_12)
  @MustReach({"more is kept", "as much is kept"})
  void rc12_fewBitsKeepASuperset(
      @ForAll("programs") Program program, @ForAll @IntRange(min = 1, max = 3) int bits) {
    StickyHeap heap = new StickyHeap(bits);
    HeapRun.run(program, heap, UNCOMPARED);
    NavigableSet<Integer> eager = VariantHeap.keptByEagerCounting(program);
    NavigableSet<Integer> sticky = heap.kept();
    require(
        sticky.containsAll(eager),
        Invariant.RC_12,
        bits + " bits keep " + sticky + ", eager counting keeps " + eager);
    States.reached(sticky.size() > eager.size() ? "more is kept" : "as much is kept");
  }

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.RC_12)
  @MustReach({"a count sticks", "a release of what sticks"})
  void rc12_aCountThatSticksNeverChanges(
      @ForAll("programs") Program program, @ForAll @IntRange(min = 1, max = 3) int bits) {
    StickyHeap heap = new StickyHeap(bits);
    Set<Integer> stuck = new HashSet<>();
    heap.watchers.add(
        new HeapWatcher() {
          @Override
          public void counted(int object, int count) {
            String evidence = Address.show(object) + " sticks, and gets the count " + count;
            require(!stuck.contains(object), Invariant.RC_12, evidence);
            if (count == Header.IMMORTAL) {
              stuck.add(object);
            }
          }

          @Override
          public void freed(int object) {
            String evidence = Address.show(object) + " sticks, and is freed";
            require(!stuck.contains(object), Invariant.RC_12, evidence);
          }
        });
    HeapRun.run(program, heap, UNCOMPARED);
    States.reached("a count sticks", !stuck.isEmpty());
    heap.dropRoots();
    States.reached("a release of what sticks", heap.kept().containsAll(stuck) && !stuck.isEmpty());
  }

  @HeapProperty
  @Tries(100)
  @Checks({Invariant.RC_12, Invariant.RC_4, Invariant.CH_15})
  @MustReach({"the trace freed something", "the trace freed nothing"})
  void rc12_afterABackupTraceTheSameIsKept(
      @ForAll("acyclic") Program program, @ForAll @IntRange(min = 1, max = 3) int bits) {
    StickyHeap heap = new StickyHeap(bits);
    HeapRun.run(program, heap, UNCOMPARED);
    int freed = heap.sticky.trace();
    States.reached(freed > 0 ? "the trace freed something" : "the trace freed nothing");
    NavigableSet<Integer> eager = VariantHeap.keptByEagerCounting(program);
    NavigableSet<Integer> sticky = heap.kept();
    require(
        sticky.equals(eager),
        Invariant.RC_12,
        "after a trace " + sticky + " is kept, eager counting keeps " + eager);
    List<Integer> counts = sticky.stream().map(heap::count).toList();
    List<Integer> expected =
        VariantHeap.countsOfEagerCounting(program).stream()
            .map(count -> count < 1 << bits ? count : Header.IMMORTAL)
            .toList();
    require(
        counts.equals(expected), Invariant.RC_12, "the counts are " + counts + ", not " + expected);
    heap.verify();
  }

  @HeapProperty
  @Tries(100)
  @Checks({Invariant.RC_12, Invariant.RC_4})
  @MustReach("a ring was freed")
  void rc12_aBackupTraceKeepsWhatCanBeReached(
      @ForAll("programs") Program program, @ForAll @IntRange(min = 1, max = 3) int bits) {
    StickyHeap heap = new StickyHeap(bits);
    HeapRun.run(program, heap, UNCOMPARED);
    NavigableSet<Integer> reachable = Reachability.reachable(heap.graph());
    int kept = VariantHeap.keptByEagerCounting(program).size();
    heap.sticky.trace();
    require(
        heap.kept().equals(reachable),
        Invariant.RC_12,
        "after a trace " + heap.kept() + " is kept, reachable is " + reachable);
    States.reached("a ring was freed", kept > reachable.size());
    require(heap.sticky.trace() == 0, Invariant.RC_12, "a second trace frees more");
    heap.verify();
  }

  @HeapProperty
  @Tries(20)
  @Checks(Invariant.RC_15)
  void rc15_whatIsRefusedChangesNothing(@ForAll("programs") Program program) {
    StickyHeap heap = new StickyHeap(2);
    HeapRun.run(program, heap, UNCOMPARED);
    int object = heap.allocate(3);
    int good = heap.allocate(2);
    int released = heap.heap.allocate(Kind.NODE, 2);
    StickyCounting sticky = heap.sticky;
    sticky.release(released);
    Refusals refusals = new Refusals(heap.heap);
    refusals.ofAnObject(object, released, sticky::retain);
    refusals.ofAnObject(object, released, sticky::release);
    refusals.ofAnObject(object, released, container -> sticky.load(container, 0));
    refusals.ofAnObject(object, released, container -> sticky.store(container, 0, good));
    refusals.ofAnObjectOrNull(object, released, value -> sticky.store(good, 0, value));
    refusals.ofASlot(object, sticky::load);
    refusals.ofASlot(object, (container, slot) -> sticky.store(container, slot, good));
    heap.verify();
  }

  @HeapProperty
  @Tries(50)
  @Checks(Invariant.CH_8)
  @MustReach({"there was no memory", "all fitted"})
  void ch8_withoutMemoryTheHeapStaysAsItIs(
      @ForAll("programs") Program program, @ForAll @IntRange(max = 30) int rooms) {
    StickyHeap heap = new StickyHeap(2, VariantHeap.ONE_REGION);
    heap.fillUpTo(rooms);
    boolean refused = Refusals.ofMemory(program, heap, heap.heap);
    States.reached(refused ? "there was no memory" : "all fitted");
  }

  @Provide
  Arbitrary<Program> programs() {
    return HeapPrograms.simple().arbitrary();
  }

  @Provide
  Arbitrary<Program> acyclic() {
    return HeapPrograms.simple().acyclic().arbitrary();
  }
}

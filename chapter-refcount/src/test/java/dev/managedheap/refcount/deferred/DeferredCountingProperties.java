package dev.managedheap.refcount.deferred;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.graph.ObjectGraph;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Line;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What no slot holds waits in the table until the stack has been looked at. */
class DeferredCountingProperties {
  @HeapProperty
  @Tries(100)
  @Checks({Invariant.RC_5, Invariant.RC_16, Invariant.CH_1})
  @MustReach({"an object waits in the table", "an object was freed"})
  void rc5_whatCanBeReachedIsKept(
      @ForAll("programs") Program program, @ForAll @IntRange(min = 1, max = 4) int interval) {
    DeferredHeap heap = new DeferredHeap(interval);
    Comparison[] compared = {
      Comparison.SAFETY, Comparison.CYCLE_KEPT, Comparison.STRUCTURE, Comparison.VERIFIER
    };
    HeapRun.run(program, heap, Expectations.counting().only(compared));
    States.reached("an object waits in the table", heap.deferred.tableSize() > 0);
    States.reached("an object was freed", heap.freedInAll() > 0);
  }

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.RC_17)
  @MustReach({"a count rose from zero", "a count came back to zero"})
  void rc17_theTableHoldsWhatHasTheCountZero(@ForAll("programs") Program program) {
    DeferredHeap heap = new DeferredHeap(1000);
    heap.watchers.add(
        new HeapWatcher() {
          @Override
          public void counted(int object, int count) {
            States.reached(count == 0 ? "a count came back to zero" : "a count rose from zero");
          }
        });
    HeapRun run = new HeapRun(heap, Expectations.counting().only());
    for (Line line : program.lines()) {
      run.step(line);
      heap.verify();
    }
  }

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.RC_17)
  @MustReach({"an object was only on the stack", "children of the freed died too"})
  void rc17_reconcileFreesTheTableWithoutTheStack(@ForAll("programs") Program program) {
    DeferredHeap heap = new DeferredHeap(1000);
    HeapRun.run(program, heap, Expectations.counting().only());
    heap.takeFreed();
    Set<Integer> expected = dead(heap.graph());
    int entries = heap.deferred.tableSize();
    int freed = heap.deferred.reconcile();
    Set<Integer> gone = new TreeSet<>();
    for (int object : heap.takeFreed()) {
      require(gone.add(object), Invariant.RC_17, Address.show(object) + " is freed twice");
    }
    require(
        gone.equals(expected) && freed == gone.size(),
        Invariant.RC_17,
        freed + " freed: " + gone + ", but table without stack is " + expected);
    int left = heap.deferred.tableSize();
    States.reached("an object was only on the stack", left > 0);
    States.reached("children of the freed died too", freed > entries - left);
    require(heap.deferred.reconcile() == 0, Invariant.RC_17, "a second reconcile frees more");
    heap.verify();
  }

  /** What has no reference, neither from a slot nor from the stack, and what dies with it. */
  private static Set<Integer> dead(ObjectGraph graph) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int object : graph.objects()) {
      for (int slot = 0; slot < graph.slotCount(object); slot++) {
        counts.merge(graph.slot(object, slot), 1, Integer::sum);
      }
    }
    for (int root : graph.roots()) {
      counts.merge(root, 1, Integer::sum);
    }
    Deque<Integer> work = new ArrayDeque<>();
    for (int object : graph.objects()) {
      if (!counts.containsKey(object)) {
        work.add(object);
      }
    }
    Set<Integer> dead = new TreeSet<>();
    while (!work.isEmpty()) {
      int object = work.remove();
      dead.add(object);
      for (int slot = 0; slot < graph.slotCount(object); slot++) {
        int child = graph.slot(object, slot);
        if (child != Address.NULL && counts.merge(child, -1, Integer::sum) == 0) {
          work.add(child);
        }
      }
    }
    return dead;
  }

  @HeapProperty
  @Tries(100)
  @Checks({Invariant.RC_4, Invariant.RC_16, Invariant.CH_15})
  @MustReach({"the reconcile freed something", "a ring was kept"})
  void ch15_onceReconciledItKeepsWhatEagerCountingKeeps(
      @ForAll("programs") Program program, @ForAll @IntRange(min = 1, max = 6) int interval) {
    DeferredHeap heap = new DeferredHeap(interval);
    HeapRun.run(program, heap, Expectations.counting().only());
    States.reached("the reconcile freed something", heap.deferred.reconcile() > 0);
    NavigableSet<Integer> eager = VariantHeap.keptByEagerCounting(program);
    NavigableSet<Integer> deferred = heap.kept();
    require(
        deferred.equals(eager),
        Invariant.RC_4,
        "deferred keeps " + deferred + ", eager keeps " + eager);
    heap.verify();
    int reachable = Reachability.reachable(heap.graph()).size();
    States.reached("a ring was kept", reachable < deferred.size());
  }

  @HeapProperty
  @Tries(20)
  @Checks(Invariant.RC_15)
  void rc15_whatIsRefusedChangesNothing(@ForAll("programs") Program program) {
    DeferredHeap heap = new DeferredHeap(1000);
    HeapRun.run(program, heap, Expectations.counting().only());
    int released = heap.heap.allocate(Kind.NODE, 2);
    heap.heap.reclaim(released);
    int object = heap.allocate(3);
    int good = heap.allocate(2);
    DeferredCounting deferred = heap.deferred;
    Refusals refusals = new Refusals(heap.heap);
    refusals.ofAnObject(object, released, container -> deferred.load(container, 0));
    refusals.ofAnObject(object, released, container -> deferred.store(container, 0, good));
    refusals.ofAnObjectOrNull(object, released, value -> deferred.store(good, 0, value));
    refusals.ofAnObjectOrNull(object, released, value -> deferred.set(0, value));
    refusals.ofASlot(object, deferred::load);
    refusals.ofASlot(object, (container, slot) -> deferred.store(container, slot, good));
    refusals.ofASize(slots -> deferred.allocate(Kind.NODE, slots));
    heap.verify();
  }

  @HeapProperty
  @Tries(50)
  @Checks(Invariant.CH_8)
  @MustReach({"there was no memory", "all fitted"})
  void ch8_withoutMemoryTheHeapStaysAsItIs(
      @ForAll("programs") Program program, @ForAll @IntRange(max = 30) int rooms) {
    DeferredHeap heap = new DeferredHeap(3, VariantHeap.ONE_REGION);
    heap.fillUpTo(rooms);
    boolean refused = Refusals.ofMemory(program, heap, heap.heap);
    States.reached(refused ? "there was no memory" : "all fitted");
  }

  @Provide
  Arbitrary<Program> programs() {
    return HeapPrograms.simple().arbitrary();
  }
}

package dev.managedheap.refcount.lazy;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.seam.HeapWatcher;
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
import java.util.List;
import java.util.NavigableSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The dead wait, but not for ever, and no operation works longer than it may. */
class LazyFreeingProperties {
  /** A step of a mutator: a new object in a root variable, in place of what it held. */
  record Step(int root, Kind kind, int slots, int held) {}

  /** What the allocations of an operation may do. */
  private static final class Allowance implements HeapWatcher {
    private final LazyHeap heap;
    private final WorkBound bound;
    private long units;

    Allowance(LazyHeap heap, WorkBound bound) {
      this.heap = heap;
      this.bound = bound;
    }

    @Override
    public void allocated(int object) {
      units += bound.of(Header.WORDS + heap.heap.slots(object));
    }
  }

  @HeapProperty
  @Tries(100)
  @Checks({Invariant.RC_5, Invariant.RC_16, Invariant.CH_1})
  @MustReach({"the dead wait", "an object was freed"})
  void rc5_whatCanBeReachedIsKept(
      @ForAll("programs") Program program, @ForAll("bounds") WorkBound bound) {
    LazyHeap heap = new LazyHeap(bound);
    Comparison[] compared = {
      Comparison.SAFETY, Comparison.CYCLE_KEPT, Comparison.STRUCTURE, Comparison.VERIFIER
    };
    HeapRun.run(program, heap, Expectations.counting().only(compared));
    States.reached("the dead wait", heap.lazy.waiting() > 0);
    States.reached("an object was freed", heap.freedInAll() > 0);
  }

  @HeapProperty
  @Tries(100)
  @Checks({Invariant.RC_4, Invariant.RC_16, Invariant.CH_15})
  @MustReach({"all that waited were freed", "children of the dead died later", "a ring was kept"})
  void ch15_onceDrainedItKeepsWhatEagerCountingKeeps(
      @ForAll("programs") Program program, @ForAll("bounds") WorkBound bound) {
    LazyHeap heap = new LazyHeap(bound);
    HeapRun.run(program, heap, Expectations.counting().only());
    int before = heap.kept().size();
    int waiting = heap.lazy.waiting();
    heap.lazy.drain();
    NavigableSet<Integer> eager = VariantHeap.keptByEagerCounting(program);
    NavigableSet<Integer> lazy = heap.kept();
    require(lazy.equals(eager), Invariant.RC_4, "lazy keeps " + lazy + ", eager keeps " + eager);
    heap.verify();
    States.reached("all that waited were freed", waiting > 0);
    States.reached("children of the dead died later", lazy.size() < before - waiting);
    int reachable = Reachability.reachable(heap.graph()).size();
    States.reached("a ring was kept", reachable < lazy.size());
  }

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.RC_19)
  @MustReach({"an operation used its bound up", "the dead were left waiting"})
  void rc19_noOperationWorksMoreThanItMay(
      @ForAll("programs") Program program, @ForAll("bounds") WorkBound bound) {
    LazyHeap heap = new LazyHeap(bound);
    Allowance allowance = new Allowance(heap, bound);
    heap.watchers.add(allowance);
    HeapRun run = new HeapRun(heap, Expectations.counting().only());
    for (Line line : program.lines()) {
      long units = heap.lazy.unitsDone();
      int freedBefore = heap.freedInAll();
      allowance.units = 0;
      run.step(line);
      long done = heap.lazy.unitsDone() - units;
      int freed = heap.freedInAll() - freedBefore;
      require(
          done <= allowance.units && freed <= done,
          Invariant.RC_19,
          "%d units and %d frees in %s: at most %d units"
              .formatted(done, freed, line.statement(), allowance.units));
      States.reached("an operation used its bound up", done > 0 && done == allowance.units);
      States.reached("the dead were left waiting", done > 0 && heap.lazy.waiting() > 0);
    }
  }

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.RC_19)
  @MustReach("a large structure was freed")
  void rc19_allocationsAloneDrainTheQueue(
      @ForAll @IntRange(min = 1, max = 60) int nodes,
      @ForAll @IntRange(max = 4) int empty,
      @ForAll("bounds") WorkBound bound) {
    LazyHeap heap = new LazyHeap(bound);
    int chain = Address.NULL;
    for (int node = 0; node < nodes; node++) {
      int next = heap.lazy.allocate(Kind.NODE, 1 + empty);
      heap.lazy.counting().storeOwned(next, 0, chain);
      chain = next;
    }
    heap.lazy.counting().release(chain);
    long left = nodes * (2L + empty);
    while (left > 0) {
      require(heap.lazy.waiting() > 0, Invariant.RC_19, "none waits, and " + left + " units left");
      int atom = heap.lazy.allocate(Kind.ATOM, 0);
      left -= bound.of(Header.WORDS);
      States.reached("a large structure was freed", left <= 0 && nodes > 20);
      int alive = heap.kept().size();
      heap.heap.reclaim(atom);
      require(alive > 0, Invariant.RC_19, "the new object is freed");
    }
    require(heap.kept().isEmpty(), Invariant.RC_19, heap.kept() + " are never freed");
  }

  /**
   * Boehm's repair: while some of the dead wait, at least as much is freed as is allocated, but for
   * the one object that is half done.
   */
  @HeapProperty
  @Tries(100)
  @Checks(Invariant.RC_19)
  @MustReach({"the peak is above the living", "huge objects came after tiny ones"})
  void rc19_workBySizeBoundsTheSpace(@ForAll("mutators") List<Step> steps) {
    LazyHeap heap = new LazyHeap(WorkBound.bySize(1));
    long live = 0;
    long mostLive = 0;
    long largest = 0;
    for (Step step : steps) {
      int object = heap.lazy.allocate(step.kind(), step.slots());
      long bytes = Header.bytes(step.slots());
      int before = heap.root(step.root());
      if (step.kind() == Kind.NODE && before != Address.NULL && step.held() == 0) {
        heap.store(object, 0, before);
      }
      heap.bind(step.root(), object);
      heap.lazy.counting().release(object);
      States.reached("huge objects came after tiny ones", bytes > 100 && heap.lazy.waiting() > 1);
      mostLive = Math.max(mostLive, live + bytes);
      live = bytesThatCanBeReached(heap);
      largest = Math.max(largest, bytes);
      long peak = heap.lazy.peakBytes();
      require(
          peak <= mostLive + largest,
          Invariant.RC_19,
          peak + " bytes held at the peak, " + mostLive + " alive, the largest has " + largest);
      States.reached("the peak is above the living", peak > mostLive);
    }
  }

  private static long bytesThatCanBeReached(LazyHeap heap) {
    return Reachability.reachable(heap.graph()).stream()
        .mapToLong(object -> Header.bytes(heap.heap.slots(object)))
        .sum();
  }

  @HeapProperty
  @Tries(20)
  @Checks(Invariant.RC_15)
  void rc15_whatIsRefusedChangesNothing(@ForAll("programs") Program program) {
    LazyHeap heap = new LazyHeap(WorkBound.constant(1));
    HeapRun.run(program, heap, Expectations.counting().only());
    heap.lazy.drain();
    int object = heap.allocate(3);
    int good = heap.allocate(2);
    int released = heap.heap.allocate(Kind.NODE, 2);
    heap.lazy.counting().release(released);
    Refusals.ofCounting(heap.heap, heap.lazy.counting(), object, good, released);
    heap.lazy.drain();
    Refusals.ofCounting(heap.heap, heap.lazy.counting(), object, good, released);
    new Refusals(heap.heap).ofASize(slots -> heap.lazy.allocate(Kind.NODE, slots));
    heap.verify();
  }

  @HeapProperty
  @Tries(50)
  @Checks(Invariant.CH_8)
  @MustReach({"there was no memory", "all fitted"})
  void ch8_withoutMemoryTheHeapStaysAsItIs(
      @ForAll("programs") Program program, @ForAll @IntRange(max = 30) int rooms) {
    LazyHeap heap = new LazyHeap(WorkBound.constant(1), VariantHeap.ONE_REGION);
    heap.fillUpTo(rooms);
    boolean refused = Refusals.ofMemory(program, heap, heap.heap);
    States.reached(refused ? "there was no memory" : "all fitted");
  }

  @Provide
  Arbitrary<Program> programs() {
    return HeapPrograms.simple().arbitrary();
  }

  @Provide
  Arbitrary<WorkBound> bounds() {
    return Arbitraries.of(
        WorkBound.constant(1), WorkBound.constant(3), WorkBound.bySize(1), new WorkBound(1, 2));
  }

  @Provide
  Arbitrary<List<Step>> mutators() {
    Arbitrary<Integer> roots = Arbitraries.integers().between(0, 3);
    Arbitrary<Integer> slots = Arbitraries.of(1, 1, 1, 2, 5, 60);
    Arbitrary<Integer> held = Arbitraries.integers().between(0, 2);
    return Combinators.combine(roots, Arbitraries.of(Kind.class), slots, held)
        .as(Step::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(120);
  }
}

package dev.managedheap.refcount;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.program.Program;
import dev.managedheap.testkit.generate.HeapPrograms;
import dev.managedheap.testkit.heap.Expectations;
import dev.managedheap.testkit.heap.HeapRun;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import dev.managedheap.testkit.property.Tries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Bad input: each refusal names what is wrong, and changes no word of the heap. */
class RefusalProperties {
  @HeapProperty
  @Tries(20)
  @Checks(Invariant.RC_15)
  void rc15_whatIsRefusedChangesNothing(@ForAll("programs") Program program) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    HeapRun.run(program, heap, Expectations.counting().only());
    int object = heap.heap.allocate(Kind.NODE, 3);
    int good = heap.heap.allocate(Kind.NODE, 2);
    int released = heap.heap.allocate(Kind.NODE, 2);
    heap.counting.release(released);

    Refusals.ofCounting(heap.heap, heap.counting, object, good, released);
    new Refusals(heap.heap).ofASize(slots -> heap.heap.allocate(Kind.NODE, slots));
    heap.counting.release(object);
    heap.counting.release(good);
    heap.verify();
  }

  @HeapProperty
  @Tries(20)
  @Checks(Invariant.RC_15)
  void rc15_whatAFrameRefusesChangesNothing(@ForAll("programs") Program program) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    HeapRun.run(program, heap, Expectations.counting().only());
    int released = heap.heap.allocate(Kind.NODE, 2);
    heap.counting.release(released);
    Refusals refusals = new Refusals(heap.heap);
    Frame closed = new Frame(heap.counting);
    try (closed;
        Frame frame = new Frame(heap.counting)) {
      int object = frame.own(heap.heap.allocate(Kind.NODE, 3));
      refusals.ofAnObject(object, released, frame::own);
      refusals.ofAnObject(object, released, frame::retain);
      refusals.ofAnObject(object, released, frame::release);
      refusals.ofAnObject(object, released, frame::passOn);
      heap.counting.storeOwned(object, 0, heap.heap.allocate(Kind.NODE, 0));
      int borrowed = heap.counting.load(object, 0);
      refusals.refuses(BorrowedReferenceException.class, frame::release, borrowed);
      refusals.refuses(BorrowedReferenceException.class, frame::passOn, borrowed);
    }
    int object = heap.heap.allocate(Kind.NODE, 3);
    refusals.ofAnObject(object, released, closed::own);
    refusals.refuses(ClosedFrameException.class, () -> closed.own(object));
    refusals.refuses(ClosedFrameException.class, () -> closed.retain(object));
    refusals.refuses(ClosedFrameException.class, () -> closed.release(object));
    refusals.refuses(ClosedFrameException.class, () -> closed.passOn(object));
    heap.counting.release(object);
    heap.verify();
  }

  @HeapProperty
  @Tries(100)
  @Checks({Invariant.CH_8, Invariant.PA_24})
  @MustReach({"there was no memory", "all fitted", "what was freed could be used again"})
  void ch8_withoutMemoryTheHeapStaysAsItIs(
      @ForAll("programs") Program program, @ForAll @IntRange(max = 40) int rooms) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.FIRST_FIT, 256 * 1024);
    int filler = fillUpTo(heap, rooms);
    boolean refused = Refusals.ofMemory(program, heap, heap.heap);
    States.reached(refused ? "there was no memory" : "all fitted");
    heap.endOfOperation(filler);
    int object = heap.allocate(4);
    heap.endOfOperation(object);
    heap.verify();
    States.reached("what was freed could be used again", refused && object != Address.NULL);
  }

  /** A heap with room for so many objects of two slots more; whoever fills it holds the rest. */
  private static int fillUpTo(CountingHeap heap, int rooms) {
    int slots = 256 * 1024 / 4 - 16 - rooms * 12;
    int filler = heap.allocate(slots);
    require(heap.isLive(filler), Invariant.CH_8, "the filler does not fit");
    return filler;
  }

  @Provide
  Arbitrary<Program> programs() {
    return HeapPrograms.simple().arbitrary();
  }
}

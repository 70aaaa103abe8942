package dev.managedheap.refcount;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Counts near 2^31 and 2^32, beside CPython 3.13's rule in 64 bits. */
class ImmortalProperties {
  private static final long FIRST_IMMORTAL = 1L << 31;
  private static final long ALL_BITS = 0xFFFF_FFFFL;

  @HeapProperty
  @Checks(Invariant.RC_13)
  @MustReach({"a decrement at 2^31", "a decrement below 2^31", "became immortal by increments"})
  void rc13_noDecrementLowersAnImmortalCount(
      @ForAll("aroundFirstImmortal") long start, @ForAll List<Boolean> increments) {
    follow(start, increments, Invariant.RC_13);
  }

  @HeapProperty
  @Checks(Invariant.RC_12)
  @MustReach("an increment at all bits set")
  void rc12_aCountWithAllBitsSetSticks(
      @ForAll("belowAllBits") long start, @ForAll List<Boolean> increments) {
    follow(start, increments, Invariant.RC_12);
  }

  private static void follow(long start, List<Boolean> increments, Invariant invariant) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    int object = heap.heap.allocate(Kind.NODE, 0);
    heap.heap.setCount(object, (int) start);
    long expected = start;
    for (boolean increment : increments) {
      recordStates(expected, increment);
      if (increment) {
        heap.counting.retain(object);
        expected = Math.min(expected + 1, ALL_BITS);
      } else {
        heap.counting.release(object);
        expected = expected >= FIRST_IMMORTAL ? expected : expected - 1;
      }
      long count = Integer.toUnsignedLong(heap.heap.count(object));
      String operation = increment ? "an increment" : "a decrement";
      require(
          count == expected,
          invariant,
          operation + " makes the count " + count + " and not " + expected);
    }
  }

  private static void recordStates(long count, boolean increment) {
    States.reached("a decrement at 2^31", !increment && count == FIRST_IMMORTAL);
    States.reached("a decrement below 2^31", !increment && count < FIRST_IMMORTAL);
    States.reached("became immortal by increments", increment && count == FIRST_IMMORTAL - 1);
    States.reached("an increment at all bits set", increment && count == ALL_BITS);
  }

  @HeapProperty
  @Checks({Invariant.RC_13, Invariant.RC_5})
  @MustReach({"an immortal object held others", "an immortal object lost its last reference"})
  void rc13_anImmortalObjectIsNeverFreed(@ForAll("structures") Structure structure) {
    CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    int object = heap.heap.allocate(Kind.NODE, 1);
    heap.counting.makeImmortal(object);
    heap.watchers.add(
        new HeapWatcher() {
          @Override
          public void freed(int dead) {
            require(
                dead != object, Invariant.RC_13, "the immortal " + Address.show(dead) + " dies");
          }
        });
    int first = structure.build(heap);
    heap.store(object, 0, first);
    States.reached("an immortal object held others", heap.heap.cells().size() > 2);
    heap.counting.store(first, 0, object);
    heap.counting.release(first);
    for (int release = 0; release < 3; release++) {
      heap.counting.release(object);
    }
    heap.counting.clear(object);
    States.reached("an immortal object lost its last reference", heap.heap.cells().size() == 1);
    require(heap.isLive(object), Invariant.RC_13, "the immortal object is gone");
    new ReferenceCountVerifier(heap.heap, heap.roots, o -> o == object ? Header.IMMORTAL : 0)
        .verify();
  }

  @Provide
  Arbitrary<Long> aroundFirstImmortal() {
    return Arbitraries.longs().between(FIRST_IMMORTAL - 4, FIRST_IMMORTAL + 4);
  }

  @Provide
  Arbitrary<Long> belowAllBits() {
    return Arbitraries.longs().between(ALL_BITS - 4, ALL_BITS);
  }

  @Provide
  Arbitrary<Structure> structures() {
    return Arbitraries.integers()
        .between(1, 30)
        .map(nodes -> new Structure(Structure.Shape.CHAIN, nodes));
  }
}

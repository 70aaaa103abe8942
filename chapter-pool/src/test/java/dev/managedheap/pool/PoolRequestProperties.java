package dev.managedheap.pool;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.error.HeapException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.testkit.allocator.AllocatorExpectations;
import dev.managedheap.testkit.allocator.AllocatorRun;
import dev.managedheap.testkit.allocator.AllocatorScript;
import dev.managedheap.testkit.generate.AllocatorScripts;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.Tries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What is asked for: sizes at the boundaries, and products that no block can hold. */
class PoolRequestProperties {
  /** So that a product that is taken for less than it is does not fill the machine. */
  private static final long LIMIT_BYTES = 16L * Arena.BYTES;

  @HeapProperty
  @Checks({Invariant.PA_12, Invariant.PA_24})
  void aProductThatOverflowsIsRefused(
      @ForAll("scripts") AllocatorScript script,
      @ForAll("overflowing") Tuple.Tuple2<Integer, Integer> factors) {
    int count = factors.get1();
    int size = factors.get2();
    PoolUnderTest pools = new PoolUnderTest(LinkPolicy.FRONT, Arena.BYTES, LIMIT_BYTES);
    AllocatorRun.run(script, pools, AllocatorExpectations.all().only());
    PoolPicture before = PoolPicture.of(pools.pools);
    try {
      int block = pools.pools.allocateZeroed(count, size);
      throw new InvariantViolation(
          Invariant.PA_12, count + " * " + size + " bytes were given at " + block);
    } catch (HeapException refusal) {
      require(
          refusal instanceof NoMemoryException tooMuch
              && tooMuch.requestedBytes() == (long) count * size,
          Invariant.PA_12,
          count + " * " + size + " bytes were refused with " + refusal);
    }
    PoolPicture.requireSame(before, PoolPicture.of(pools.pools), Invariant.PA_24);
  }

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.PA_23)
  void eachSizeIsRoutedToItsAllocatorAndEachBlockIsItsOwn(
      @ForAll("scripts") AllocatorScript script) {
    PoolUnderTest pools = new PoolUnderTest(LinkPolicy.FRONT);
    askForBoundaries(pools);
    AllocatorRun.run(script, pools, AllocatorExpectations.all().only());
    askForBoundaries(pools);
  }

  private static void askForBoundaries(PoolUnderTest pools) {
    for (int bytes : new int[] {0, 1, 16, 17, 496, 511, 512, 513, 0, 1, 16, 17, 512, 513}) {
      int block = pools.pools.allocate(bytes);
      boolean small = bytes >= 1 && bytes <= 512;
      require(
          pools.large.owns(block) != small,
          Invariant.PA_23,
          bytes + " bytes came from the wrong allocator");
      require(
          !small || pools.sizeOf(block) == (bytes + 15) / 16 * 16,
          Invariant.PA_23,
          bytes + " bytes got a block of " + pools.sizeOf(block));
      require(pools.live.add(block), Invariant.PA_23, bytes + " bytes share a block");
    }
  }

  @Provide
  Arbitrary<AllocatorScript> scripts() {
    return AllocatorScripts.upTo(600).bursts(60).length(15).reallocating().arbitrary();
  }

  /** Two numbers whose product is no size. */
  @Provide
  Arbitrary<Tuple.Tuple2<Integer, Integer>> overflowing() {
    Arbitrary<Integer> factors =
        Arbitraries.of(
            2,
            3,
            4,
            16,
            255,
            256,
            257,
            65_535,
            65_536,
            65_537,
            1 << 24,
            1 << 30,
            (1 << 30) + 4,
            Integer.MAX_VALUE);
    return Combinators.combine(factors, factors)
        .as(Tuple::of)
        .filter(pair -> (long) pair.get1() * pair.get2() > Integer.MAX_VALUE);
  }
}

package dev.managedheap.pool;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.allocator.AllocatorExpectations;
import dev.managedheap.testkit.allocator.AllocatorOperation.Allocate;
import dev.managedheap.testkit.allocator.AllocatorOperation.FreeEvery;
import dev.managedheap.testkit.allocator.AllocatorRun;
import dev.managedheap.testkit.allocator.AllocatorScript;
import dev.managedheap.testkit.generate.AllocatorScripts;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.Tries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Random scripts; after each operation every promise is checked, and the verifier runs. */
class PoolScriptProperties {
  private static final int ARENAS = 4;

  @HeapProperty
  @Tries(100)
  @Checks({
    Invariant.PA_1,
    Invariant.PA_2,
    Invariant.PA_3,
    Invariant.PA_4,
    Invariant.PA_6,
    Invariant.PA_7,
    Invariant.PA_8,
    Invariant.PA_9,
    Invariant.PA_10,
    Invariant.PA_17,
    Invariant.PA_20,
    Invariant.PA_27
  })
  @MustReach({
    ReachedPoolStates.FULL,
    ReachedPoolStates.LINKED_AGAIN,
    ReachedPoolStates.EMPTIED,
    ReachedPoolStates.SAME_CLASS,
    ReachedPoolStates.OTHER_CLASS,
    ReachedPoolStates.VIRGIN,
    AllocatorRun.REUSE
  })
  void everyPromiseHoldsAfterEveryOperation(
      @ForAll("scripts") AllocatorScript script, @ForAll LinkPolicy policy) {
    AllocatorRun.run(script, new PoolUnderTest(policy), AllocatorExpectations.all());
  }

  @HeapProperty
  @Tries(30)
  @Checks({Invariant.PA_17, Invariant.PA_18, Invariant.PA_19, Invariant.PA_27})
  @MustReach({
    ReachedPoolStates.SECOND_ARENA,
    ReachedPoolStates.RELEASED,
    ReachedPoolStates.MOVED_BACK,
    ReachedPoolStates.USABLE_AGAIN
  })
  void arenasStayInOrderAndAreGivenBackWhenEmpty(
      @ForAll @IntRange(min = 1500, max = 5000) int blocks,
      @ForAll("manyBlocks") AllocatorScript script,
      @ForAll @IntRange(min = 12, max = 20) int alignmentBits) {
    PoolUnderTest pools =
        new PoolUnderTest(LinkPolicy.FRONT, 1 << alignmentBits, SystemMemory.LARGEST_LIMIT_BYTES);
    AllocatorRun run = new AllocatorRun(pools, AllocatorExpectations.all());
    run.step(new Allocate(SizeClasses.LARGEST_BYTES, blocks));
    script.operations().forEach(run::step);
    run.step(new FreeEvery(1));
  }

  @HeapProperty
  @Tries(30)
  @Checks({Invariant.PA_24, Invariant.PA_26})
  @MustReach({AllocatorRun.NO_MEMORY, AllocatorRun.MOVED})
  void withoutMemoryNothingChangesAndFreeBlocksAreStillGiven(
      @ForAll("manyBlocks") AllocatorScript script, @ForAll @IntRange(max = ARENAS) int arenas) {
    PoolUnderTest pools =
        new PoolUnderTest(LinkPolicy.FRONT, Arena.BYTES, (long) arenas * Arena.BYTES);
    AllocatorExpectations expectations =
        AllocatorExpectations.all().refusal(NoMemoryException.class, Invariant.PA_26);
    AllocatorRun.run(script, pools, expectations);
  }

  @HeapProperty
  @Tries(100)
  @Checks({Invariant.PA_4, Invariant.PA_10, Invariant.PA_11, Invariant.PA_12})
  @MustReach({AllocatorRun.MOVED, AllocatorRun.REUSE})
  void whatABlockHoldsIsKeptAndZeroedBlocksAreZero(
      @ForAll("scripts") AllocatorScript script, @ForAll LinkPolicy policy) {
    AllocatorExpectations promises =
        AllocatorExpectations.all()
            .only(Invariant.PA_4, Invariant.PA_10, Invariant.PA_11, Invariant.PA_12);
    AllocatorRun.run(script, new PoolUnderTest(policy), promises);
  }

  @Provide
  Arbitrary<AllocatorScript> scripts() {
    return AllocatorScripts.upTo(600).bursts(300).reallocating().zeroing().arbitrary();
  }

  @Provide
  Arbitrary<AllocatorScript> manyBlocks() {
    return AllocatorScripts.upTo(512).bursts(2000).length(20).reallocating().arbitrary();
  }
}

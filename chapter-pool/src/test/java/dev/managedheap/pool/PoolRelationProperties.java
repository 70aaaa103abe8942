package dev.managedheap.pool;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.pool.PoolStatistics.ClassStatistics;
import dev.managedheap.testkit.allocator.AllocatorExpectations;
import dev.managedheap.testkit.allocator.AllocatorOperation.Allocate;
import dev.managedheap.testkit.allocator.AllocatorRun;
import dev.managedheap.testkit.allocator.AllocatorScript;
import dev.managedheap.testkit.generate.AllocatorScripts;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import dev.managedheap.testkit.property.Tries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Relations between runs: what must be the same although the runs differ. */
class PoolRelationProperties {
  private static final String SEVERAL_ARENAS = "several arenas before all was freed";

  private static PoolUnderTest after(AllocatorScript script, LinkPolicy policy) {
    PoolUnderTest pools = new PoolUnderTest(policy);
    AllocatorRun.run(script, pools, AllocatorExpectations.all().only());
    return pools;
  }

  @HeapProperty
  @Tries(60)
  @Checks(Invariant.PA_28)
  @MustReach(AllocatorRun.REUSE)
  void theSameScriptGivesTheSameAddresses(
      @ForAll("scripts") AllocatorScript script, @ForAll LinkPolicy policy) {
    List<Integer> first = after(script, policy).given;
    List<Integer> second = after(script, policy).given;
    require(first.equals(second), Invariant.PA_28, first + " and then " + second);
  }

  @HeapProperty
  @Tries(60)
  @Checks({Invariant.PA_19, Invariant.PA_21})
  @MustReach(SEVERAL_ARENAS)
  void whenAllIsFreedInAnyOrderOneEmptyArenaIsLeft(
      @ForAll @IntRange(min = 500, max = 4500) int blocks,
      @ForAll("scripts") AllocatorScript script,
      @ForAll LinkPolicy policy,
      @ForAll Random order) {
    PoolUnderTest pools = after(script, policy);
    new Allocate(SizeClasses.LARGEST_BYTES, blocks)
        .perform(new AllocatorRun(pools, AllocatorExpectations.all().only()));
    List<Integer> live = new ArrayList<>(pools.live);
    Collections.shuffle(live, order);
    long arenasBefore = pools.pools.statistics().arenas().current();
    States.reached(SEVERAL_ARENAS, arenasBefore > 1);
    live.forEach(pools::free);

    PoolStatistics left = pools.pools.statistics();
    long kept = Math.min(1, arenasBefore);
    require(
        left.classes().isEmpty()
            && left.arenas().current() == kept
            && left.bytes().unusedPools() == kept * Arena.BYTES,
        Invariant.PA_21,
        "all was freed, and this is left: " + left);
    require(
        pools.system.reservedBytes() == kept * Arena.BYTES && pools.system.cells().size() == 0,
        Invariant.PA_21,
        pools.system.cells().size() + " cells are left in " + pools.system.reservedBytes());
  }

  @HeapProperty
  @Tries(60)
  @Checks({Invariant.PA_22, Invariant.PA_26})
  void aBlockThatWasJustFreedIsTheNextToBeGiven(@ForAll("scripts") AllocatorScript script) {
    PoolUnderTest pools = after(script, LinkPolicy.FRONT);
    for (int index = 0; index < SizeClasses.COUNT; index++) {
      int bytes = SizeClasses.bytesOf(index);
      int block = pools.pools.allocate(bytes);
      pools.pools.free(block);
      int again = pools.pools.allocate(bytes);
      require(block == again, Invariant.PA_22, block + " was freed, and then " + again + " given");
    }
  }

  @HeapProperty
  @Tries(60)
  @Checks({Invariant.PA_28, Invariant.PA_27})
  void thePolicyDoesNotChangeHowManyBlocksAreUsed(@ForAll("scripts") AllocatorScript script) {
    List<ClassStatistics> front = after(script, LinkPolicy.FRONT).pools.statistics().classes();
    List<ClassStatistics> back = after(script, LinkPolicy.BACK).pools.statistics().classes();
    require(usedBlocks(front).equals(usedBlocks(back)), Invariant.PA_27, front + " but " + back);
  }

  private static List<String> usedBlocks(List<ClassStatistics> classes) {
    return classes.stream().map(line -> line.sizeClass() + ": " + line.usedBlocks()).toList();
  }

  @Provide
  Arbitrary<AllocatorScript> scripts() {
    return AllocatorScripts.upTo(600).bursts(200).reallocating().zeroing().arbitrary();
  }
}

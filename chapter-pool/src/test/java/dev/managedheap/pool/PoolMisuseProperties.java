package dev.managedheap.pool;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.error.AddressException;
import dev.managedheap.memory.error.DoubleFreeException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.HeapException;
import dev.managedheap.memory.error.InteriorAddressException;
import dev.managedheap.memory.error.NullAddressException;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.allocator.AllocatorExpectations;
import dev.managedheap.testkit.allocator.AllocatorOperation;
import dev.managedheap.testkit.allocator.AllocatorRun;
import dev.managedheap.testkit.allocator.AllocatorScript;
import dev.managedheap.testkit.generate.AllocatorScripts;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import dev.managedheap.testkit.property.Tries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Bad input after each step of a script: it is refused, by name, and nothing changes. */
class PoolMisuseProperties {
  private static final String DOUBLE = "a double free";
  private static final String INTERIOR = "an address inside a block of a pool";
  private static final String FRONT = "an address at the front of a pool";
  private static final String VIRGIN = "an address that was never handed out";
  private static final String GONE = "an address in memory that was given back";

  @HeapProperty
  @Tries(60)
  @Checks({Invariant.PA_9, Invariant.PA_13, Invariant.PA_24})
  @MustReach({DOUBLE, INTERIOR, FRONT, VIRGIN, GONE})
  void aBadAddressIsRefusedAndNothingChanges(
      @ForAll("scripts") AllocatorScript script, @ForAll LinkPolicy policy) {
    PoolUnderTest pools = new PoolUnderTest(policy);
    AllocatorRun run = new AllocatorRun(pools, AllocatorExpectations.all().only(Invariant.PA_10));
    for (AllocatorOperation operation : script.operations()) {
      run.step(operation);
      misuse(pools);
    }
  }

  private static void misuse(PoolUnderTest pools) {
    refuse(pools, 0, NullAddressException.class, Invariant.PA_13);
    refuse(pools, -8, ForeignAddressException.class, Invariant.PA_9);
    refuse(pools, Integer.MAX_VALUE, ForeignAddressException.class, Invariant.PA_9);
    refuse(
        pools, pools.system.memory().length() + 4, ForeignAddressException.class, Invariant.PA_9);
    if (!pools.freed.isEmpty()) {
      refuseFreed(pools, pools.freed.first());
      refuseFreed(pools, pools.freed.last());
    }
    if (!pools.live.isEmpty()) {
      refuseAround(pools, pools.live.first());
      refuseAround(pools, pools.live.last());
    }
  }

  /** A block that was freed; its memory may have gone back, or be part of another block now. */
  private static void refuseFreed(PoolUnderTest pools, int block) {
    Integer before = pools.live.floor(block);
    if (before != null && block < before + pools.sizeOf(before) / 4) {
      return;
    }
    boolean owned = pools.pools.owns(block);
    States.reached(DOUBLE, owned);
    States.reached(GONE, !owned && !pools.system.memory().isReserved(block));
    Class<? extends AddressException> wanted =
        owned ? DoubleFreeException.class : ForeignAddressException.class;
    refuse(pools, block, wanted, Invariant.PA_13);
  }

  private static void refuseAround(PoolUnderTest pools, int block) {
    Pool pool = pools.pools.supply().table().at(block);
    if (pool == null) {
      return;
    }
    States.reached(INTERIOR);
    refuse(pools, block + 1, InteriorAddressException.class, Invariant.PA_13);
    refuse(
        pools, block + pool.blockBytes() / 4 - 1, InteriorAddressException.class, Invariant.PA_13);
    States.reached(FRONT);
    refuse(pools, pool.address(), ForeignAddressException.class, Invariant.PA_9);
    refuse(pools, pool.address() + 8, ForeignAddressException.class, Invariant.PA_9);
    if (pool.firstVirgin() < pool.end()) {
      States.reached(VIRGIN);
      refuse(pools, pool.firstVirgin(), ForeignAddressException.class, Invariant.PA_9);
    }
  }

  private static void refuse(
      PoolUnderTest pools,
      int address,
      Class<? extends AddressException> wanted,
      Invariant broken) {
    PoolPicture before = PoolPicture.of(pools.pools);
    String found = "nothing";
    try {
      pools.pools.free(address);
    } catch (HeapException refusal) {
      found = refusal.getClass().getName();
      require(
          refusal instanceof AddressException bad && bad.address() == address,
          broken,
          "the refusal does not name " + address + ": " + refusal);
    }
    require(
        found.equals(wanted.getName()),
        broken,
        "free(" + address + ") threw " + found + ", not " + wanted.getName());
    PoolPicture.requireSame(before, PoolPicture.of(pools.pools), Invariant.PA_24);
  }

  @Provide
  Arbitrary<AllocatorScript> scripts() {
    return AllocatorScripts.upTo(600).bursts(60).length(15).reallocating().arbitrary();
  }
}

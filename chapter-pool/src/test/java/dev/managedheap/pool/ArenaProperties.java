package dev.managedheap.pool;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import dev.managedheap.testkit.property.Tries;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * Whole pools, taken from the arenas and put back, without blocks: so a few steps fill, order and
 * release arenas. A step is a number: n &gt; 0 takes n pools; otherwise −n pools are put back,
 * which ones depends on n and on the step before.
 */
class ArenaProperties {
  private static final String RELEASED = "an arena given back";
  private static final String KEPT = "an empty arena kept";
  private static final String SLID = "an arena slid behind others";
  private static final String NO_ARENA = "no arena left";

  /** Arenas, their checker, and the pools that are taken. */
  private static final class Arenas64 {
    final SystemMemory system;
    final PoolSupply supply;
    final ArenaVerifier verifier;
    final List<Pool> taken = new ArrayList<>();
    private int last;

    Arenas64(long limitBytes, int alignment) {
      system = new SystemMemory(limitBytes, HeapWatcher.NOBODY);
      supply = new PoolSupply(system, new PoolTable(), alignment);
      verifier = new ArenaVerifier(supply, system);
    }

    /** The index of the pool to be put back. */
    int victim(int step) {
      last = (last * 31 + step) & 0xFFFF;
      return last % taken.size();
    }
  }

  @HeapProperty
  @Tries(100)
  @Checks({Invariant.PA_9, Invariant.PA_17, Invariant.PA_18, Invariant.PA_19, Invariant.PA_27})
  @MustReach({RELEASED, KEPT, SLID})
  void countsOrderAndFingersAreExactAfterEveryStep(
      @ForAll("steps") List<Integer> steps,
      @ForAll @IntRange(min = 12, max = 20) int alignmentBits) {
    Arenas64 arenas = new Arenas64(SystemMemory.LARGEST_LIMIT_BYTES, 1 << alignmentBits);
    for (int step : steps) {
      for (int i = 0; i < step; i++) {
        arenas.taken.add(arenas.supply.take());
      }
      for (int i = 0; i < -step && !arenas.taken.isEmpty(); i++) {
        putBack(arenas, arenas.taken.remove(arenas.victim(step)));
        if (step > -100) {
          arenas.verifier.verify();
        }
      }
      arenas.verifier.verify();
    }
  }

  private static void putBack(Arenas64 arenas, Pool pool) {
    Arena arena = pool.arena();
    Arena next = arena.next;
    boolean wasUsable = arena.freeCount() > 0;
    arenas.supply.putBack(pool);
    InvariantViolation.require(
        arena.isOpen() || arenas.taken.stream().noneMatch(other -> other.arena() == arena),
        Invariant.PA_19,
        "given back, although a pool of it is taken: " + arena);
    States.reached(RELEASED, !arena.isOpen());
    States.reached(KEPT, arena.isOpen() && arena.isEmpty());
    States.reached(SLID, wasUsable && arena.isOpen() && arena.next != next);
  }

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.PA_18)
  @MustReach({RELEASED, SLID})
  void eachPoolIsTakenFromTheFullestArena(@ForAll("steps") List<Integer> steps) {
    Arenas64 arenas = new Arenas64(SystemMemory.LARGEST_LIMIT_BYTES, Arena.BYTES);
    NaiveArenas model = new NaiveArenas();
    for (int step : steps) {
      for (int i = 0; i < step; i++) {
        Pool pool = arenas.supply.take();
        int predicted = model.take();
        InvariantViolation.require(
            pool.address() == predicted,
            Invariant.PA_18,
            "predicted was the pool at " + predicted + ", taken was " + pool.address());
        arenas.taken.add(pool);
      }
      for (int i = 0; i < -step && !arenas.taken.isEmpty(); i++) {
        Pool pool = arenas.taken.remove(arenas.victim(step));
        model.put(pool.address());
        putBack(arenas, pool);
        InvariantViolation.require(
            arenas.system.reservedBytes() == (long) model.count() * Arena.BYTES,
            Invariant.PA_19,
            model.count()
                + " arenas are needed, "
                + arenas.system.reservedBytes()
                + " bytes taken");
      }
    }
  }

  @HeapProperty
  @Tries(100)
  @Checks(Invariant.PA_24)
  @MustReach(NO_ARENA)
  void withoutAnArenaNothingChanges(
      @ForAll("steps") List<Integer> steps, @ForAll @IntRange(max = 3) int limit) {
    Arenas64 arenas = new Arenas64((long) limit * Arena.BYTES, Arena.BYTES);
    for (int step : steps) {
      boolean refused = false;
      for (int i = 0; i < step && !refused; i++) {
        refused = refusesAndChangesNothing(arenas);
      }
      for (int i = 0; i < -step && !arenas.taken.isEmpty(); i++) {
        arenas.supply.putBack(arenas.taken.remove(arenas.victim(step)));
      }
    }
  }

  /** Takes a pool; true if there was none, and nothing has changed. */
  private static boolean refusesAndChangesNothing(Arenas64 arenas) {
    boolean usable = arenas.supply.usable().first() != null;
    PoolPicture before = usable ? null : PoolPicture.of(arenas.supply);
    try {
      arenas.taken.add(arenas.supply.take());
      return false;
    } catch (NoMemoryException noArena) {
      States.reached(NO_ARENA);
      InvariantViolation.require(before != null, Invariant.PA_26, "there was a free pool");
      PoolPicture.requireSame(before, PoolPicture.of(arenas.supply), Invariant.PA_24);
      return true;
    }
  }

  @Provide
  Arbitrary<List<Integer>> steps() {
    return Arbitraries.frequencyOf(
            Tuple.of(4, upTo(8)), Tuple.of(3, upTo(100)), Tuple.of(3, upTo(300)))
        .list()
        .ofMaxSize(25);
  }

  private static Arbitrary<Integer> upTo(int most) {
    return Arbitraries.integers()
        .between(-most, most)
        .withDistribution(RandomDistribution.uniform());
  }
}

package dev.managedheap.pool;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks the arenas: their slots, their free pools, their order, and the table that finds a pool.
 * It looks at lists and counts only, never into memory.
 *
 * <p>It checks {@code PA-2 CONTAINED}, {@code PA-9 ADDRESS-TO-POOL}, {@code PA-17 ARENA-COUNT},
 * {@code PA-18 ARENA-ORDER}, {@code PA-19 ARENA-RELEASE} and {@code PA-27 STATS-EQUAL-WALK}, and
 * changes nothing.
 */
final class ArenaVerifier {
  private final PoolSupply supply;
  private final SystemMemory system;

  ArenaVerifier(PoolSupply supply, SystemMemory system) {
    this.supply = supply;
    this.system = system;
  }

  /**
   * Checks everything.
   *
   * @throws InvariantViolation naming the first invariant that does not hold, and where
   */
  void verify() {
    List<Arena> open = supply.openArenas();
    verifySlots(open);
    for (Arena arena : open) {
      verifyPlace(arena);
      verifyFreePools(arena);
    }
    verifyTable(open);
    List<Arena> usable = verifyOrder(open);
    verifyFingers(usable);
    verifyRelease(usable);
  }

  /** The counters, and the list of unused slots, against the slots themselves. */
  private void verifySlots(List<Arena> open) {
    Arenas arenas = supply.arenas();
    int current = arenas.current();
    require(
        current == open.size() && arenas.highwater() >= current && arenas.total() >= current,
        Invariant.PA_27,
        open.size() + " arenas: " + current + " counted, " + arenas.total() + " taken in all");
    int unused = 0;
    for (Arena slot = arenas.unused(); slot != null && unused <= arenas.slots(); slot = slot.next) {
      require(!slot.isOpen(), Invariant.PA_27, "slot " + slot.index() + " is listed as unused");
      unused++;
    }
    require(
        unused + open.size() == arenas.slots(),
        Invariant.PA_27,
        unused + " unused slots and " + open.size() + " arenas in " + arenas.slots() + " slots");
  }

  private void verifyPlace(Arena arena) {
    int end = arena.address() + Arena.WORDS;
    int lost = arena.firstPool() - arena.address();
    int room = (end - arena.firstPool()) / Pool.WORDS;
    require(
        system.memory().isReserved(arena.address()) && system.memory().isReserved(end - 1),
        Invariant.PA_2,
        arena + " lies in no memory of the system");
    require(
        arena.firstPool() % Pool.WORDS == 0
            && lost >= 0
            && lost < Pool.WORDS
            && arena.poolCount() == room
            && arena.firstUntouched() >= arena.firstPool()
            && arena.firstUntouched() <= arena.firstPool() + room * Pool.WORDS,
        Invariant.PA_2,
        arena + " has its pools, or its untouched pools, elsewhere");
  }

  private void verifyFreePools(Arena arena) {
    Set<Pool> listed = new HashSet<>();
    for (Pool pool = arena.freePools(); pool != null; pool = pool.nextFree) {
      boolean ofArena = pool.arena() == arena && pool.isEmpty() && pool.next == pool;
      if (!ofArena || !listed.add(pool)) {
        throw new InvariantViolation(
            Invariant.PA_17,
            arena + " lists as free, or twice, what is none of its empty pools: " + pool);
      }
    }
    int carved = (arena.firstUntouched() - arena.firstPool()) / Pool.WORDS;
    int untouched = arena.poolCount() - carved;
    require(
        arena.freeCount() == listed.size() + untouched,
        Invariant.PA_17,
        arena + ": " + listed.size() + " are listed, and " + untouched + " untouched");
  }

  /** Each pool that was carved is found at its place, and nothing else is. */
  private void verifyTable(List<Arena> open) {
    int pools = 0;
    for (Arena arena : open) {
      for (int place = arena.firstPool(); place < arena.firstUntouched(); place += Pool.WORDS) {
        Pool pool = supply.table().at(place);
        if (pool == null || pool.address() != place || pool.arena() != arena) {
          throw new InvariantViolation(
              Invariant.PA_9, "at " + Address.show(place) + " the table has " + pool);
        }
        pools++;
      }
    }
    require(
        supply.table().size() == pools,
        Invariant.PA_9,
        "the table has " + supply.table().size() + " pools, of which " + pools + " exist");
  }

  /** The usable arenas are those with a free pool, fewest first. */
  private List<Arena> verifyOrder(List<Arena> open) {
    List<Arena> usable = new ArrayList<>();
    Arena previous = null;
    for (Arena arena = supply.usable().first(); arena != null; arena = arena.next) {
      require(
          usable.size() < open.size() && arena.isOpen() && arena.freeCount() > 0,
          Invariant.PA_18,
          arena + " is listed as usable");
      require(
          arena.previous == previous
              && (previous == null || previous.freeCount() <= arena.freeCount()),
          Invariant.PA_18,
          arena + " stands behind " + previous);
      usable.add(arena);
      previous = arena;
    }
    for (Arena arena : open) {
      require(
          usable.contains(arena) == (arena.freeCount() > 0),
          Invariant.PA_18,
          arena + " is wrongly listed as usable, or missing there");
    }
    return usable;
  }

  private void verifyFingers(List<Arena> usable) {
    for (int free = 0; free <= Arena.MOST_POOLS; free++) {
      Arena last = null;
      for (Arena arena : usable) {
        last = arena.freeCount() == free ? arena : last;
      }
      Arena finger = supply.usable().lastWith(free);
      if (finger != last) {
        throw new InvariantViolation(
            Invariant.PA_18,
            "the last arena with " + free + " free pools: " + last + ", not " + finger);
      }
    }
  }

  private static void verifyRelease(List<Arena> usable) {
    for (Arena arena : usable) {
      require(
          arena.next == null || !arena.isEmpty(),
          Invariant.PA_19,
          arena + " is empty, not the last of the usable ones, and was not given back");
    }
  }
}

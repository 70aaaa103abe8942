package dev.managedheap.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressBits;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the verifier says of things that are wrong: each is put wrong by hand. */
class PoolVerifierTest {
  private final SystemMemory system = new SystemMemory();
  private final PoolAllocator pools = new PoolAllocator(system);
  private final PoolVerifier verifier = new PoolVerifier(pools, system);
  private final Memory memory = system.memory();
  private final AddressBits cells = system.cells();

  private int block;
  private int second;
  private int freed;
  private Pool pool = Pool.listHead();
  private Arena arena = Arena.NOWHERE;

  @BeforeEach
  void aPoolWithUsedAndFreeBlocks() {
    block = pools.allocate(32);
    second = pools.allocate(32);
    freed = pools.allocate(32);
    pools.allocate(32);
    pools.free(freed);
    pool = pools.supply().poolsOf(pools.supply().openArenas().get(0)).get(0);
    arena = pool.arena();
    verifier.verify();
  }

  private void expect(Invariant invariant, String evidence) {
    InvariantViolation violation = catchThrowableOfType(InvariantViolation.class, verifier::verify);
    assertThat(violation).isNotNull();
    assertThat(violation.invariant()).isEqualTo(invariant);
    assertThat(violation).hasMessageContaining(evidence);
  }

  @Test
  void aCellBetweenTwoBlocks() {
    cells.add(block + 4);
    expect(
        Invariant.PA_1,
        "the block at 0x00100040 in the pool at 0x00100000 of class 1 with 3 used blocks overlaps");
  }

  @Test
  void aCellInTheFrontOfAPool() {
    cells.add(pool.address() + 4);
    expect(Invariant.PA_2, "runs out of its pool, or into its front");
  }

  @Test
  void aCellThatRunsOutOfItsPool() {
    cells.add(pool.end() - 4);
    expect(Invariant.PA_2, "runs out of its pool, or into its front");
  }

  @Test
  void aVirginCell() {
    cells.add(pool.firstVirgin() + 8);
    expect(Invariant.PA_6, "is allocated, but virgin");
  }

  @Test
  void aCellThatIsMissing() {
    cells.remove(block);
    expect(Invariant.PA_6, "2 are allocated, 2 free and 505 virgin");
  }

  @Test
  void aFreeListThatEndsTooEarly() {
    memory.set(freed, Address.NULL);
    expect(Invariant.PA_6, "3 are allocated, 1 free and 505 virgin");
  }

  @Test
  void aFreeListThatIsARing() {
    memory.set(freed, freed);
    expect(Invariant.PA_8, "is listed as free twice");
  }

  @Test
  void aFreeListThatLeadsIntoALiveBlock() {
    memory.set(freed, second);
    expect(Invariant.PA_8, "is listed as free, but allocated");
  }

  @Test
  void aFreeListThatLeadsElsewhere() {
    for (int elsewhere : new int[] {block + 1, pool.address(), pool.firstVirgin(), -4, 1 << 30}) {
      memory.set(freed, elsewhere);
      expect(Invariant.PA_8, "is listed as free, but no block of the pool");
    }
  }

  @Test
  void aUsedPoolThatIsNotLinked() {
    pools.usedPools().unlink(pool);
    expect(Invariant.PA_7, "is not linked, is not listed as free, and has a free block");
  }

  @Test
  void aListThatIsBroken() {
    Pool head = pools.usedPools().head(1);
    pool.previous = pool;
    expect(Invariant.PA_7, "the list of class 1 is broken");
    pool.previous = head;
    head.previous = head;
    expect(Invariant.PA_7, "the list of class 1 does not end");
  }

  @Test
  void aUsedPoolInTheListOfFreeOnes() {
    arena.putPool(pool);
    expect(Invariant.PA_17, "lists as free, or twice, what is none of its empty pools");
  }

  @Test
  void aFreePoolThatIsListedTwice() {
    pools.free(pools.allocate(400));
    Pool free = pools.supply().poolsOf(arena).get(1);
    free.nextFree = free;
    expect(Invariant.PA_17, "lists as free, or twice");
  }

  @Test
  void aFreePoolThatIsNotListed() {
    int first = pools.allocate(400);
    int other = pools.allocate(500);
    pools.free(first);
    pools.free(other);
    Pool listedFirst = pools.supply().poolsOf(arena).get(2);
    listedFirst.nextFree = null;
    expect(Invariant.PA_17, "with 63 of 64 pools free: 1 are listed, and 61 untouched");
  }

  @Test
  void aPoolThatTheTableHasTwice() {
    pools.supply().table().growTo(8 * Arena.WORDS);
    pools.supply().table().add(new Pool(arena, 6 * Arena.WORDS));
    expect(Invariant.PA_9, "the table has 2 pools, of which 1 exist");
  }

  @Test
  void anotherPoolInTheTable() {
    pools.supply().table().add(new Pool(Arena.NOWHERE, pool.address()));
    expect(Invariant.PA_9, "at 0x00100000 the table has the pool at 0x00100000 of class -1");
  }

  @Test
  void anArenaWithoutMemory() {
    system.release(arena.address());
    expect(Invariant.PA_2, "lies in no memory of the system");
  }

  @Test
  void anArenaThatIsNotListedAsUsable() {
    pools.supply().usable().clear();
    expect(Invariant.PA_18, "is wrongly listed as usable, or missing there");
  }

  @Test
  void anArenaThatIsListedAsUsableTwice() {
    arena.next = arena;
    expect(Invariant.PA_18, "is listed as usable");
  }

  @Test
  void anArenaThatIsClosedAndUsed() {
    arena.close();
    expect(Invariant.PA_27, "0 arenas: 1 counted, 1 taken in all");
  }

  @Test
  void anArenaAmongTheUnusedSlots() {
    Arena unused = pools.supply().arenas().slot(1);
    unused.next = arena;
    expect(Invariant.PA_27, "slot 0 is listed as unused");
    unused.next = unused;
    expect(Invariant.PA_27, "17 unused slots and 1 arenas in 16 slots");
  }

  @Test
  void aFingerAtNoArena() {
    PoolSupply other = new PoolSupply(system, new PoolTable(), Arena.BYTES);
    ArenaVerifier checker = new ArenaVerifier(other, system);
    other.take();
    checker.verify();
    Arena usable = other.openArenas().get(0);
    usable.takePool(other.table());
    InvariantViolation violation = catchThrowableOfType(InvariantViolation.class, checker::verify);
    assertThat(violation.invariant()).isEqualTo(Invariant.PA_18);
    assertThat(violation).hasMessageContaining("the last arena with 62 free pools: arena 0");
  }

  @Test
  void arenasOutOfOrder() {
    PoolSupply other = new PoolSupply(system, new PoolTable(), Arena.BYTES);
    ArenaVerifier checker = new ArenaVerifier(other, system);
    Pool first = other.take();
    for (int i = 0; i < 65; i++) {
      other.take();
    }
    other.putBack(first);
    checker.verify();
    Arena fullest = first.arena();
    for (int i = 1; i < 63; i++) {
      fullest.putPool(new Pool(fullest, fullest.firstPool() + i * Pool.WORDS));
    }
    InvariantViolation violation = catchThrowableOfType(InvariantViolation.class, checker::verify);
    assertThat(violation.invariant()).isEqualTo(Invariant.PA_18);
    assertThat(violation).hasMessageContaining("with 62 of 64 pools free stands behind arena 0");
  }

  @Test
  void anEmptyArenaThatWasNotGivenBack() {
    PoolSupply other = new PoolSupply(system, new PoolTable(), Arena.BYTES);
    for (int i = 0; i < 65; i++) {
      other.take();
    }
    Arena first = other.openArenas().get(0);
    Arena kept = other.openArenas().get(1);
    other.putBack(other.poolsOf(kept).get(0));
    for (Pool one : other.poolsOf(first).subList(0, 63)) {
      other.putBack(one);
    }
    first.next = null; // so that it is taken for the last one
    other.putBack(other.poolsOf(first).get(63));
    first.next = kept;
    ArenaVerifier checker = new ArenaVerifier(other, system);
    InvariantViolation violation = catchThrowableOfType(InvariantViolation.class, checker::verify);
    assertThat(violation.invariant()).isEqualTo(Invariant.PA_19);
    assertThat(violation).hasMessageContaining("was not given back");
  }
}

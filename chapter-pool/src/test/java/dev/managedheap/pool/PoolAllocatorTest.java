package dev.managedheap.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.DoubleFreeException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.InteriorAddressException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.error.NullAddressException;
import dev.managedheap.memory.seam.HeapWatcher;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoolAllocatorTest {
  /** The first arena lies at 1 MiB, and its first block behind the 48 bytes of a pool's front. */
  private static final int FIRST_BLOCK = (1024 * 1024 + 48) / 4;

  private final SystemMemory system = new SystemMemory(4 << 20, HeapWatcher.NOBODY);
  private final PoolAllocator pools = new PoolAllocator(system);

  @AfterEach
  void thePoolsVerify() {
    new PoolVerifier(pools, system).verify();
  }

  @Test
  void theFirstBlocksLieBehindTheFrontOfThePoolSideBySide() {
    assertThat(pools.allocate(24)).isEqualTo(FIRST_BLOCK);
    assertThat(pools.allocate(32)).isEqualTo(FIRST_BLOCK + 8);
    assertThat(pools.allocate(17)).isEqualTo(FIRST_BLOCK + 16);
    assertThat(pools.allocate(16)).as("another class, another pool").isEqualTo(FIRST_BLOCK + 4096);
  }

  @Test
  void aFreedBlockIsGivenBeforeAVirginOne() {
    int first = pools.allocate(64);
    int second = pools.allocate(64);
    pools.free(first);
    pools.free(second);
    assertThat(pools.allocate(64)).isEqualTo(second);
    assertThat(pools.allocate(64)).isEqualTo(first);
    assertThat(pools.allocate(64)).isEqualTo(second + 16);
  }

  @Test
  void aPoolThatWasFullIsUsedAtOnceUnlessLinkedAtTheBack() {
    assertThat(poolThatIsUsedAfterAFree(pools)).as("CPython's way").isEqualTo(0);
    SystemMemory other = new SystemMemory();
    FirstFitAllocator large = new FirstFitAllocator(other);
    PoolAllocator back = new PoolAllocator(other, large, LinkPolicy.BACK, Arena.BYTES);
    assertThat(poolThatIsUsedAfterAFree(back)).isEqualTo(1);
  }

  /** Fills a pool, begins a second one, frees a block of the first: which of them gives a block? */
  private static int poolThatIsUsedAfterAFree(PoolAllocator allocator) {
    int first = allocator.allocate(512);
    for (int i = 0; i < Pool.capacity(31); i++) {
      allocator.allocate(512);
    }
    allocator.free(first);
    return (allocator.allocate(512) - FIRST_BLOCK) / 4096;
  }

  @Test
  void reallocatingToTheSameSizeMovesExactlyTheSizesThatCPythonMoves() {
    List<Integer> moved = new ArrayList<>();
    for (int bytes = 1; bytes <= 512; bytes++) {
      int block = pools.allocate(bytes);
      if (pools.reallocate(block, bytes) != block) {
        moved.add(bytes);
      }
    }
    assertThat(moved)
        .containsExactly(
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 17, 18, 19, 20, 21, 22, 23, 24, 33, 34, 35, 36);
  }

  @Test
  void aBlockStaysIfTheNewSizeFitsAndIsMoreThanThreeQuarters() {
    int block = pools.allocate(50);
    assertThat(pools.reallocate(block, 64)).as("it grows within its class").isEqualTo(block);
    assertThat(pools.reallocate(block, 49)).isEqualTo(block);
    assertThat(pools.reallocate(block, 48)).isNotEqualTo(block);
  }

  @Test
  void aBlockThatOutgrowsThePoolsLeavesThemAndNeverComesBack() {
    int block = pools.allocate(40);
    for (int i = 0; i < 10; i++) {
      system.memory().set(block + i, 100 + i);
    }
    int large = pools.reallocate(block, 1000);
    assertThat(pools.statistics().classes()).as("no block is left in the pools").isEmpty();
    int larger = pools.reallocate(large, 5000);
    int small = pools.reallocate(larger, 8);
    assertThat(small).isEqualTo(larger);
    assertThat(system.memory().get(small + 9)).isEqualTo(109);
    pools.free(small);
  }

  @Test
  void reallocatingToNothingLeavesThePools() {
    int block = pools.allocate(40);
    int nothing = pools.reallocate(block, 0);
    assertThat(pools.statistics().classes()).isEmpty();
    assertThat(pools.reallocate(nothing, 0)).isEqualTo(nothing);
  }

  @Test
  void reallocatingNullAllocates() {
    int block = pools.reallocate(0, 32);
    assertThat(pools.sizeOf(block)).isEqualTo(32);
  }

  @Test
  void badReallocationsChangeNothing() {
    int block = pools.allocate(32);
    int large = pools.allocate(2000);
    PoolPicture before = PoolPicture.of(pools);
    assertThatThrownBy(() -> pools.reallocate(block, -1)).isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> pools.reallocate(large, -1)).isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> pools.reallocate(block, -(1 << 29) - 1))
        .as("four times this is positive in 32 bits")
        .isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> pools.reallocate(block, 1 << 30))
        .isInstanceOf(NoMemoryException.class);
    assertThatThrownBy(() -> pools.reallocate(large, 1 << 30))
        .isInstanceOf(NoMemoryException.class);
    assertThatThrownBy(() -> pools.reallocate(block + 4, 8))
        .isInstanceOf(InteriorAddressException.class);
    assertThatThrownBy(() -> pools.reallocate(large + 4, 8))
        .isInstanceOf(InteriorAddressException.class);
    assertThat(PoolPicture.of(pools)).isEqualTo(before);
    pools.free(block);
    assertThatThrownBy(() -> pools.reallocate(block, 8)).isInstanceOf(DoubleFreeException.class);
    pools.free(large);
  }

  @Test
  void zeroedBlocksAreZeroAlsoWhenTheirMemoryWasUsed() {
    int block = pools.allocate(40);
    system.memory().fill(block, 12, -1);
    pools.free(block);
    assertThat(pools.allocateZeroed(5, 8)).isEqualTo(block);
    for (int i = 0; i < 10; i++) {
      assertThat(system.memory().get(block + i)).isZero();
    }
  }

  @Test
  void zeroElementsGetABlockOfTheirOwn() {
    assertThat(pools.allocateZeroed(0, 100)).isNotEqualTo(pools.allocateZeroed(100, 0));
  }

  @Test
  void negativeNumbersAreRefused() {
    assertThatThrownBy(() -> pools.allocate(-1)).isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> pools.allocateZeroed(-1, 8))
        .isInstanceOf(BadSizeException.class)
        .hasMessage("-1 elements of 8 bytes");
    assertThatThrownBy(() -> pools.allocateZeroed(8, -1)).isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> pools.allocateZeroed(-8, -1)).isInstanceOf(BadSizeException.class);
  }

  @Test
  void aBadAddressIsNamedWithWhatStandsThere() {
    int block = pools.allocate(48);
    int freed = pools.allocate(48);
    pools.free(freed);
    assertThatThrownBy(() -> pools.free(freed))
        .isInstanceOf(DoubleFreeException.class)
        .hasMessage("0x00100060: this memory is free already");
    assertThatThrownBy(() -> pools.free(block + 3))
        .isInstanceOf(InteriorAddressException.class)
        .hasMessage("0x0010003c: this lies inside the block at 0x00100030");
    assertThatThrownBy(() -> pools.free(block - 12))
        .isInstanceOf(ForeignAddressException.class)
        .hasMessage("0x00100000: no memory of this allocator, or no longer");
    assertThatThrownBy(() -> pools.sizeOf(freed + 24)).isInstanceOf(ForeignAddressException.class);
    assertThatThrownBy(() -> pools.sizeOf(0)).isInstanceOf(NullAddressException.class);
  }

  @Test
  void itOwnsWhatWasHandedOutAndNothingElse() {
    int block = pools.allocate(48);
    int large = pools.allocate(600);
    assertThat(pools.owns(block)).isTrue();
    assertThat(pools.owns(block + 12)).as("set up, and free").isTrue();
    assertThat(pools.owns(block + 24)).as("virgin").isFalse();
    assertThat(pools.owns(block - 1)).as("the front of the pool").isFalse();
    assertThat(pools.owns(block + 4096)).as("an untouched pool").isFalse();
    assertThat(pools.owns(large)).isTrue();
    assertThat(pools.owns(0)).isFalse();
    assertThat(pools.owns(-1)).isFalse();
  }

  @Test
  void freeingEverythingGivesEveryArenaBack() {
    for (int i = 0; i < 2500; i++) {
      pools.allocate(512);
    }
    int kept = pools.allocate(100);
    int large = pools.allocate(1000);
    pools.freeAll();
    assertThat(pools.statistics().arenas())
        .isEqualTo(new PoolStatistics.ArenaStatistics(2, 2, 2, 0));
    assertThatThrownBy(() -> pools.free(kept)).isInstanceOf(ForeignAddressException.class);
    assertThat(pools.sizeOf(large)).as("large blocks stay").isEqualTo(1008);
    assertThat(pools.allocate(24)).isEqualTo(FIRST_BLOCK);
  }

  @Test
  void arenasThatDoNotBeginWhereAPoolCanLoseOne() {
    PoolAllocator unaligned =
        new PoolAllocator(system, new FirstFitAllocator(system), LinkPolicy.FRONT, 4096);
    int block = unaligned.allocate(32);
    assertThat(block * 4L).isEqualTo(4 * 4096 + 48);
    PoolStatistics statistics = unaligned.statistics();
    assertThat(statistics.bytes().alignment()).isEqualTo(16 * 1024);
    assertThat(statistics.bytes().unusedPools()).isEqualTo(62 * 16 * 1024);
    assertThat(statistics.bytes().total()).isEqualTo(1024 * 1024);
    new PoolVerifier(unaligned, system).verifyArenas();
  }

  @Test
  void arenasBeginAtMultiplesOfAPowerOfTwo() {
    for (int alignment : new int[] {0, -4096, 2048, 12_288, 2 << 20}) {
      assertThatThrownBy(
              () ->
                  new PoolAllocator(
                      system, new FirstFitAllocator(system), LinkPolicy.FRONT, alignment))
          .isInstanceOf(BadSizeException.class)
          .hasMessageStartingWith(alignment + " bytes: arenas begin at multiples");
    }
  }
}

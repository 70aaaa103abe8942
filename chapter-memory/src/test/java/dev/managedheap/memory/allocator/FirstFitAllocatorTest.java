package dev.managedheap.memory.allocator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.DoubleFreeException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.InteriorAddressException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.error.NullAddressException;
import dev.managedheap.memory.seam.HeapWatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstFitAllocatorTest {
  private final SystemMemory system = new SystemMemory(1 << 20, HeapWatcher.NOBODY);
  private final FirstFitAllocator allocator = new FirstFitAllocator(system);

  @AfterEach
  void theFreeListVerifies() {
    new FirstFitVerifier(allocator, system).verify();
  }

  @Test
  void takesTheFirstChunkThatIsLongEnough() {
    int small = allocator.allocate(32);
    allocator.allocate(16);
    int large = allocator.allocate(100);
    allocator.allocate(16);
    allocator.free(large);
    allocator.free(small);
    assertThat(allocator.allocate(64)).as("the small hole is passed over").isEqualTo(large);
    assertThat(allocator.allocate(20)).isEqualTo(small);
  }

  @Test
  void aRestTooSmallForAChunkStaysWithTheBlock() {
    int hole = allocator.allocate(48);
    allocator.allocate(16);
    allocator.free(hole);
    assertThat(allocator.allocate(32)).isEqualTo(hole);
    assertThat(allocator.sizeOf(hole)).isEqualTo(48);
  }

  @Test
  void neighboursAreMergedFromBothSides() {
    int left = allocator.allocate(16);
    int middle = allocator.allocate(16);
    int right = allocator.allocate(16);
    allocator.allocate(16);
    allocator.free(left);
    allocator.free(right);
    allocator.free(middle);
    assertThat(allocator.allocate(80)).as("three chunks have become one").isEqualTo(left);
  }

  @Test
  void anEmptyRegionIsGivenBackAndOthersAreKept() {
    int first = allocator.allocate(FirstFitAllocator.REGION_BYTES - 16);
    int second = allocator.allocate(FirstFitAllocator.REGION_BYTES - 16);
    assertThat(system.reservations()).isEqualTo(2);
    allocator.free(first);
    assertThat(system.releases()).isEqualTo(1);
    assertThat(allocator.owns(first)).isFalse();
    assertThat(allocator.owns(second)).isTrue();
    allocator.free(second);
    assertThat(system.reservedBytes()).isZero();
  }

  @Test
  void aRegionThatLiesBelowTheOthersIsLinkedInOrder() {
    int first = allocator.allocate(FirstFitAllocator.REGION_BYTES - 1000);
    int second = allocator.allocate(FirstFitAllocator.REGION_BYTES - 1000);
    allocator.free(first);
    int again = allocator.allocate(FirstFitAllocator.REGION_BYTES - 5000);
    assertThat(again).isEqualTo(first).isLessThan(second);
  }

  @Test
  void everySizeGetsABlockOfItsOwn() {
    int none = allocator.allocate(0);
    int alsoNone = allocator.allocate(0);
    assertThat(none).isNotEqualTo(alsoNone);
    assertThat(allocator.sizeOf(none)).isEqualTo(16);
    int huge = allocator.allocate(700_000);
    assertThat(allocator.sizeOf(huge)).isGreaterThanOrEqualTo(700_000);
  }

  @Test
  void withoutMemoryNothingIsChanged() {
    int block = allocator.allocate(100);
    long reserved = system.reservedBytes();
    assertThatThrownBy(() -> allocator.allocate(1 << 20)).isInstanceOf(NoMemoryException.class);
    assertThatThrownBy(() -> allocator.allocate(Integer.MAX_VALUE))
        .isInstanceOf(NoMemoryException.class)
        .hasMessage("no memory for 2147487744 bytes: a region has 2147479552 bytes at most");
    assertThat(system.reservedBytes()).isEqualTo(reserved);
    assertThat(allocator.sizeOf(block)).isEqualTo(112);
  }

  @Test
  void badAddressesAreNamed() {
    int block = allocator.allocate(100);
    int freed = allocator.allocate(100);
    int last = allocator.allocate(16);
    allocator.free(freed);
    int bump = new BumpAllocator(system).allocate(16);
    assertThatThrownBy(() -> allocator.free(0)).isInstanceOf(NullAddressException.class);
    assertThatThrownBy(() -> allocator.free(freed))
        .isInstanceOf(DoubleFreeException.class)
        .hasMessageContaining("free already");
    assertThatThrownBy(() -> allocator.free(block + 8))
        .isInstanceOf(InteriorAddressException.class)
        .hasMessageContaining("inside the block at");
    assertThatThrownBy(() -> allocator.free(last + 1)).isInstanceOf(InteriorAddressException.class);
    assertThatThrownBy(() -> allocator.free(bump))
        .as("a block of another allocator")
        .isInstanceOf(ForeignAddressException.class);
    assertThatThrownBy(() -> allocator.free(-4)).isInstanceOf(ForeignAddressException.class);
    assertThatThrownBy(() -> allocator.free(1 << 28)).isInstanceOf(ForeignAddressException.class);
    assertThatThrownBy(() -> allocator.sizeOf(freed)).isInstanceOf(DoubleFreeException.class);
    for (int noBlock : new int[] {block - 4, freed - 4, freed + 4, last + 16, last + 100}) {
      assertThatThrownBy(() -> allocator.free(noBlock))
          .isInstanceOf(ForeignAddressException.class)
          .hasMessageContaining("no block ever began here");
    }
    assertThatThrownBy(() -> allocator.allocate(-1)).isInstanceOf(BadSizeException.class);
    assertThat(allocator.sizeOf(block)).isEqualTo(112);
  }

  @Test
  void aBlockOfAnotherAllocatorBelowIsNotTakenForOnesOwn() {
    new BumpAllocator(system).allocate(16);
    int block = allocator.allocate(16);
    allocator.allocate(16);
    allocator.free(block);
    assertThatThrownBy(() -> allocator.free(block)).isInstanceOf(DoubleFreeException.class);
  }

  @Test
  void aRestThatIsJustLongEnoughIsAChunk() {
    int hole = allocator.allocate(64);
    allocator.allocate(16);
    allocator.free(hole);
    assertThat(allocator.allocate(32)).isEqualTo(hole);
    assertThat(allocator.sizeOf(hole)).isEqualTo(32);
    assertThat(allocator.allocate(16)).as("the rest, whole").isEqualTo(hole + 8 + 4);
  }

  @Test
  void everythingIsFreedAtOnce() {
    int block = allocator.allocate(FirstFitAllocator.REGION_BYTES);
    allocator.allocate(16);
    allocator.freeAll();
    assertThat(system.reservedBytes()).isZero();
    assertThat(allocator.owns(block)).isFalse();
    assertThatThrownBy(() -> allocator.free(block)).isInstanceOf(ForeignAddressException.class);
    assertThat(allocator.allocate(16)).isPositive();
  }

  @Test
  void aRegionIsAsLargeAsItsBlockNeedsAndNoLarger() {
    int pages = FirstFitAllocator.REGION_BYTES + SystemMemory.PAGE_BYTES;
    allocator.allocate(pages - 16);
    assertThat(system.reservedBytes()).isEqualTo(pages);
    allocator.allocate(pages);
    assertThat(system.reservedBytes()).isEqualTo(2 * pages + SystemMemory.PAGE_BYTES);
  }

  @Test
  void aBlockHoldsWhatIsWrittenIntoIt() {
    Memory memory = system.memory();
    int block = allocator.allocate(64);
    int other = allocator.allocate(64);
    memory.fill(block, 16, 0x5555);
    allocator.free(other);
    for (int word = 0; word < 16; word++) {
      assertThat(memory.get(block + word)).isEqualTo(0x5555);
    }
  }
}

package dev.managedheap.memory.allocator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.error.BadSizeException;
import dev.managedheap.memory.error.DoubleFreeException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.InteriorAddressException;
import dev.managedheap.memory.error.NoMemoryException;
import dev.managedheap.memory.error.NullAddressException;
import dev.managedheap.memory.seam.HeapWatcher;
import org.junit.jupiter.api.Test;

class BumpAllocatorTest {
  private final SystemMemory system = new SystemMemory(1 << 20, HeapWatcher.NOBODY);
  private final BumpAllocator allocator = new BumpAllocator(system);

  @Test
  void blocksLieOneBehindTheOther() {
    int first = allocator.allocate(20);
    int second = allocator.allocate(1);
    int third = allocator.allocate(16);
    assertThat(second).isEqualTo(first + 8);
    assertThat(third).isEqualTo(second + 4);
    assertThat(allocator.sizeOf(first)).isEqualTo(32);
    assertThat(allocator.sizeOf(second)).isEqualTo(16);
    assertThat(allocator.sizeOf(third)).isEqualTo(16);
  }

  @Test
  void aFreedBlockIsNotUsedAgain() {
    int first = allocator.allocate(16);
    int second = allocator.allocate(16);
    allocator.free(first);
    assertThat(allocator.allocate(16)).isGreaterThan(second);
    allocator.free(second);
    assertThat(system.releases()).isZero();
  }

  @Test
  void everythingIsFreedAtOnce() {
    allocator.allocate(BumpAllocator.REGION_BYTES - 16);
    int last = allocator.allocate(200_000);
    assertThat(system.reservations()).isEqualTo(2);
    allocator.freeAll();
    assertThat(system.reservedBytes()).isZero();
    assertThat(allocator.owns(last)).isFalse();
    assertThatThrownBy(() -> allocator.free(last)).isInstanceOf(ForeignAddressException.class);
    assertThat(allocator.allocate(16)).isPositive();
  }

  @Test
  void theRestOfARegionIsWastedWhenTheNextOneIsTaken() {
    int first = allocator.allocate(16);
    int large = allocator.allocate(BumpAllocator.REGION_BYTES);
    int next = allocator.allocate(16);
    assertThat(allocator.sizeOf(first)).isEqualTo(16);
    assertThat(allocator.sizeOf(large)).isEqualTo(BumpAllocator.REGION_BYTES);
    assertThat(next).isGreaterThan(large);
    assertThat(allocator.owns(first + 4)).as("never handed out").isFalse();
  }

  @Test
  void aRegionIsUsedToItsLastWord() {
    int first = allocator.allocate(BumpAllocator.REGION_BYTES - 16);
    assertThat(allocator.allocate(16)).isEqualTo(first + (BumpAllocator.REGION_BYTES - 16) / 4);
    assertThat(system.reservations()).isEqualTo(1);
  }

  @Test
  void aBlockInAReusedRegionDoesNotEndWhereAForgottenOneBegan() {
    int first = allocator.allocate(16);
    allocator.allocate(16);
    allocator.freeAll();
    int again = allocator.allocate(64);
    assertThat(again).isEqualTo(first);
    assertThat(allocator.sizeOf(again)).isEqualTo(64);
  }

  @Test
  void badInputIsNamedAndChangesNothing() {
    int block = allocator.allocate(64);
    int freed = allocator.allocate(16);
    allocator.allocate(16);
    allocator.free(freed);
    int foreign = new FirstFitAllocator(system).allocate(16);
    assertThatThrownBy(() -> allocator.free(0)).isInstanceOf(NullAddressException.class);
    assertThatThrownBy(() -> allocator.free(freed)).isInstanceOf(DoubleFreeException.class);
    assertThatThrownBy(() -> allocator.free(block + 4))
        .isInstanceOf(InteriorAddressException.class);
    assertThatThrownBy(() -> allocator.free(freed + 2))
        .isInstanceOf(ForeignAddressException.class)
        .hasMessageContaining("no block ever began here");
    assertThatThrownBy(() -> allocator.free(foreign)).isInstanceOf(ForeignAddressException.class);
    assertThatThrownBy(() -> allocator.sizeOf(-5)).isInstanceOf(ForeignAddressException.class);
    assertThatThrownBy(() -> allocator.allocate(-1)).isInstanceOf(BadSizeException.class);
    assertThatThrownBy(() -> allocator.allocate(1 << 21)).isInstanceOf(NoMemoryException.class);
    assertThat(allocator.sizeOf(block)).isEqualTo(64);
    assertThat(system.cells().contains(block)).isTrue();
  }
}

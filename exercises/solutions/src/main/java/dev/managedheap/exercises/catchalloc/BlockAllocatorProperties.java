package dev.managedheap.exercises.catchalloc;

import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.Tries;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/** What must be true of every allocator, for blocks of 1 to 12 words. */
class BlockAllocatorProperties {
  @HeapProperty
  @Tries(12)
  void aBlockIsItsOwnersAlone(@ForAll @IntRange(min = 1, max = 12) int words) {
    BlockAllocator allocator = Allocators.fresh();
    // solution begins
    List<Integer> blocks = fillUp(allocator, words);
    freeEverySecond(allocator, blocks);
    requireUntouched(allocator, blocks, words);
    blocks.addAll(fillUp(allocator, words));
    requireUntouched(allocator, blocks, words);
    // starter instead
    // int block = allocator.allocate(words * 4);
    // require(block != 0, "there is room at the beginning");
    // // Allocate some more, write into all of them, free some, and read what you have written.
    // solution ends
  }

  @HeapProperty
  @Tries(12)
  void nothingIsLost(@ForAll @IntRange(min = 1, max = 12) int words) {
    BlockAllocator allocator = Allocators.fresh();
    // solution begins
    List<Integer> blocks = fillUp(allocator, words);
    int many = blocks.size();
    freeEverySecond(allocator, blocks);
    blocks.addAll(fillUp(allocator, 1));
    blocks.forEach(allocator::free);
    require(fillUp(allocator, words).size() == many, "when all was freed, as many have room again");
    // starter instead
    // require(allocator.allocate(words * 4) != 0, "there is room at the beginning");
    // // Fill it up, give everything back, in some order. What must be possible again?
    // solution ends
  }

  // solution begins
  @HeapProperty
  @Tries(12)
  void piecesBecomeOneAgain(@ForAll @IntRange(min = 1, max = 12) int words) {
    BlockAllocator allocator = Allocators.fresh();
    List<Integer> blocks = fillUp(allocator, words);
    freeEverySecond(allocator, blocks);
    blocks.forEach(allocator::free);
    require(allocator.allocate(900) != 0, "when all was freed, 900 bytes are in one piece");
  }

  /** Allocates blocks until there is no room, and fills each with its own address. */
  private static List<Integer> fillUp(BlockAllocator allocator, int words) {
    List<Integer> blocks = new ArrayList<>();
    int block = allocator.allocate(words * 4);
    while (block != 0) {
      require(block % 4 == 0, "a block begins at a multiple of 16 bytes, which are 4 words");
      for (int word = 0; word < words; word++) {
        allocator.write(block + word, block);
      }
      blocks.add(block);
      block = allocator.allocate(words * 4);
    }
    return blocks;
  }

  private static void freeEverySecond(BlockAllocator allocator, List<Integer> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      allocator.free(blocks.remove(i));
    }
  }

  private static void requireUntouched(BlockAllocator allocator, List<Integer> blocks, int words) {
    for (int block : blocks) {
      for (int word = 0; word < words; word++) {
        require(allocator.read(block + word) == block, "a block holds what its owner wrote");
      }
    }
  }

  // starter instead
  // solution ends
  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("this should be so, and is not: " + what);
    }
  }
}

package dev.managedheap.testkit.allocator;

import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.allocator.LiveBlocks.Block;

/** Fills each block with words of its own and looks later whether they are still there. */
final class Contents {
  private final AllocatorUnderTest allocator;
  private final AllocatorExpectations expectations;

  Contents(AllocatorUnderTest allocator, AllocatorExpectations expectations) {
    this.allocator = allocator;
    this.expectations = expectations;
  }

  /** What is written into a word: different for each block and each index, never 0. */
  private static int cookie(Block block, int index) {
    return ((block.serial() * 0x9E3779B1) ^ ((index + 1) * 0x85EBCA6B)) | 1;
  }

  void fill(Block block) {
    if (!expectations.looksIntoBlocks()) {
      return;
    }
    for (int i = 0; i < block.words(); i++) {
      allocator.write(block.address() + i, cookie(block, i));
    }
  }

  /** Looks at the first words of a block, as many as are given. */
  void check(Block block, int words, Invariant invariant) {
    if (!expectations.looksIntoBlocks()) {
      return;
    }
    for (int i = 0; i < words; i++) {
      checkWord(block, i, invariant);
    }
  }

  /** Looks at the first two words and the last two. */
  void checkEnds(Block block) {
    if (!expectations.looksIntoBlocks()) {
      return;
    }
    int words = block.words();
    check(block, Math.min(2, words), Invariant.PA_10);
    for (int i = Math.max(2, words - 2); i < words; i++) {
      checkWord(block, i, Invariant.PA_10);
    }
  }

  private void checkWord(Block block, int index, Invariant invariant) {
    int word = allocator.read(block.address() + index);
    if (word != cookie(block, index)) {
      String what = "word " + index + " of " + block + " has become " + word;
      expectations.require(false, invariant, what);
    }
  }

  void checkZero(int address, int bytes) {
    for (int i = 0; i < bytes / 4; i++) {
      int word = allocator.read(address + i);
      if (word != 0) {
        String what = "word " + i + " of the block at " + address + " is " + word + ", not 0";
        expectations.require(false, Invariant.PA_12, what);
      }
    }
  }
}

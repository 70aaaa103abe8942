package dev.managedheap.checks.chunks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import dev.managedheap.notation.invariant.InvariantViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found of a learner's free list that no wrong answer of an exercise shows by itself. */
class ChunkRegionTest {
  private static final int LENGTH = 40;

  private final ChunkRegion region = new ChunkRegion(LENGTH);

  @BeforeEach
  void oneFreeChunk() {
    region.memory().set(region.start(), LENGTH);
    region.memory().set(region.start() + 1, Address.NULL);
  }

  @Test
  void oneFreeChunkIsInOrder() {
    assertThatCode(() -> region.verify(region.start(), true)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {LENGTH, LENGTH + 1, LENGTH + 50, Memory.PAGE_WORDS - 1})
  void aWordBehindTheRegionMustNotBeWritten(int word) {
    region.memory().set(region.start() + word, 77);
    assertThatThrownBy(() -> region.verify(region.start(), true))
        .isInstanceOf(InvariantViolation.class)
        .hasMessageContaining("PA-2")
        .hasStackTraceContaining("word " + word + " was written");
  }
}

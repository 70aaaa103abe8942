package dev.managedheap.checks.exercises.split;

import dev.managedheap.checks.chunks.ChunkRegion;
import dev.managedheap.checks.script.Script;
import dev.managedheap.checks.script.SmallScripts;
import dev.managedheap.exercises.split.Split;
import dev.managedheap.memory.Address;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.Tries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;

/** What must be true of the chunks after each operation, in a region of 40 words. */
public final class SplitProperties {
  private static final SmallScripts<SplitRegion> OPERATIONS =
      new SmallScripts<SplitRegion>()
          .making("allocate 8 words", region -> region.allocate(8))
          .making("allocate 20 words", region -> region.allocate(20))
          .making("allocate 36 words", region -> region.allocate(36))
          .taking(1, "free the lowest allocated chunk", region -> region.free(0))
          .taking(2, "free the second lowest allocated chunk", region -> region.free(1));

  @HeapProperty
  @Tries(4_000)
  @Checks({
    Invariant.PA_1,
    Invariant.PA_2,
    Invariant.PA_4,
    Invariant.PA_10,
    Invariant.MS_13,
    Invariant.MS_14
  })
  @Label("the chunks fill the region, and each is either allocated or in the free list")
  void theChunksFillTheRegion(@ForAll("scripts") Script script) {
    OPERATIONS.run(script, new SplitRegion());
  }

  @Provide
  Arbitrary<Script> scripts() {
    return OPERATIONS.upTo(5);
  }

  /** The learner's free list on a region. */
  static final class SplitRegion {
    private static final int LENGTH = 40;

    private final ChunkRegion region = new ChunkRegion(LENGTH);
    private final Split split = new Split(region.memory(), region.start(), LENGTH);

    void allocate(int words) {
      int chunk = split.allocate(words);
      if (chunk != Address.NULL) {
        region.allocated(chunk, words);
      }
      region.verify(split.firstFree(), false);
    }

    void free(int place) {
      if (place < region.live()) {
        split.free(region.takeAllocated(place));
        region.verify(split.firstFree(), false);
      }
    }
  }
}

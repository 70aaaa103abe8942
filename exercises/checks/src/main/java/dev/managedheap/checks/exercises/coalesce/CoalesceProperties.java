package dev.managedheap.checks.exercises.coalesce;

import dev.managedheap.checks.chunks.ChunkRegion;
import dev.managedheap.checks.script.Script;
import dev.managedheap.checks.script.SmallScripts;
import dev.managedheap.exercises.coalesce.Coalesce;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.error.UnreservedAddressException;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.notation.invariant.InvariantViolation;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.Tries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;

/** What must be true of the chunks after each operation, in a region of 40 words. */
public final class CoalesceProperties {
  private static final SmallScripts<CoalesceRegion> OPERATIONS =
      new SmallScripts<CoalesceRegion>()
          .making("allocate 8 words", region -> region.allocate(8))
          .making("allocate 12 words", region -> region.allocate(12))
          .taking(1, "free the lowest allocated chunk", region -> region.free(0))
          .taking(2, "free the second lowest allocated chunk", region -> region.free(1))
          .taking(3, "free the third lowest allocated chunk", region -> region.free(2));

  @HeapProperty
  @Tries(6_000)
  @Checks({Invariant.PA_4, Invariant.PA_10, Invariant.MS_13, Invariant.MS_14, Invariant.MS_15})
  @Label("the free list is in order, and no two of its chunks touch")
  void noTwoFreeChunksTouch(@ForAll("scripts") Script script) {
    OPERATIONS.run(script, new CoalesceRegion());
  }

  @Provide
  Arbitrary<Script> scripts() {
    return OPERATIONS.upTo(6);
  }

  /** The learner's free list on a region. */
  static final class CoalesceRegion {
    private static final int LENGTH = 40;

    private final ChunkRegion region = new ChunkRegion(LENGTH);
    private final Coalesce list = new Coalesce(region.memory(), region.start(), LENGTH);

    void allocate(int words) {
      int chunk = list.allocate(words);
      if (chunk != Address.NULL) {
        region.allocated(chunk, words);
      }
      region.verify(list.firstFree(), true);
    }

    void free(int place) {
      if (place < region.live()) {
        int chunk = region.takeAllocated(place);
        try {
          list.free(chunk);
        } catch (UnreservedAddressException read) {
          throw new InvariantViolation(Invariant.MS_14, region.outside(read), read);
        }
        region.verify(list.firstFree(), true);
      }
    }
  }
}

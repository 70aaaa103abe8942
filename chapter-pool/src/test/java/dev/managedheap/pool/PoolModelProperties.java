package dev.managedheap.pool;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.allocator.AllocatorOperation;
import dev.managedheap.testkit.allocator.AllocatorOperation.Allocate;
import dev.managedheap.testkit.allocator.AllocatorOperation.FreeEvery;
import dev.managedheap.testkit.allocator.AllocatorScript;
import dev.managedheap.testkit.generate.AllocatorScripts;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import dev.managedheap.testkit.property.Tries;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A model of plain lists predicts where each block lies, and how many arenas there are. */
class PoolModelProperties {
  private static final String FREED_AGAIN = "a freed block given again";
  private static final String RELEASED = "an arena given back";

  /** The allocator and the model, side by side. */
  private static final class SideBySide implements AllocatorOperation.Steps {
    private final SystemMemory system =
        new SystemMemory(SystemMemory.LARGEST_LIMIT_BYTES, HeapWatcher.NOBODY);
    private final PoolAllocator pools;
    private final NaivePools model;
    private final List<Integer> blocks = new ArrayList<>();

    SideBySide(LinkPolicy policy) {
      pools = new PoolAllocator(system, new FirstFitAllocator(system), policy, Arena.BYTES);
      model = new NaivePools(policy);
    }

    @Override
    public void allocate(int bytes) {
      blocks.add(allocated(Math.max(1, bytes)));
    }

    @Override
    public void allocateZeroed(int bytes) {
      allocate(bytes);
    }

    private int allocated(int bytes) {
      long before = system.reservations();
      int predicted = model.allocate(bytes);
      int block = pools.allocate(bytes);
      require(
          block == predicted,
          block >>> 18 == predicted >>> 18 ? Invariant.PA_22 : Invariant.PA_18,
          "predicted was a block at " + predicted + ", given was " + block);
      States.reached(FREED_AGAIN, before == system.reservations() && blocks.size() > 100);
      return block;
    }

    @Override
    public void reallocate(int which, int bytes) {
      free(which);
      allocate(bytes);
    }

    @Override
    public void free(int which) {
      int block = blocks.remove(which);
      model.free(block);
      pools.free(block);
      require(
          system.reservedBytes() == (long) model.arenas() * Arena.BYTES,
          Invariant.PA_19,
          model.arenas() + " arenas are needed, " + system.reservedBytes() + " bytes are taken");
      States.reached(RELEASED, system.releases() > 0);
    }

    /** {@code PA-22 REUSE}: a pool with a live block keeps its class. */
    void requireClasses() {
      for (int block : blocks) {
        require(
            pools.sizeOf(block) == model.blockBytes(block),
            Invariant.PA_22,
            "block "
                + block
                + " had "
                + model.blockBytes(block)
                + " bytes, and has "
                + pools.sizeOf(block));
      }
    }

    @Override
    public int live() {
      return blocks.size();
    }
  }

  @HeapProperty
  @Checks({Invariant.PA_22, Invariant.PA_28})
  void eachBlockLiesWhereTheModelPredicts(
      @ForAll("scripts") AllocatorScript script, @ForAll LinkPolicy policy) {
    SideBySide both = new SideBySide(policy);
    for (AllocatorOperation operation : script.operations()) {
      operation.perform(both);
      both.requireClasses();
    }
  }

  @HeapProperty
  @Tries(60)
  @Checks({Invariant.PA_18, Invariant.PA_19, Invariant.PA_22, Invariant.PA_28})
  @MustReach(RELEASED)
  void soItIsOverManyArenas(
      @ForAll @IntRange(min = 1500, max = 6000) int blocks,
      @ForAll("manyBlocks") AllocatorScript script) {
    SideBySide both = new SideBySide(LinkPolicy.FRONT);
    new Allocate(SizeClasses.LARGEST_BYTES, blocks).perform(both);
    for (AllocatorOperation operation : script.operations()) {
      operation.perform(both);
    }
    both.requireClasses();
    new FreeEvery(1).perform(both);
  }

  @Provide
  Arbitrary<AllocatorScript> scripts() {
    return AllocatorScripts.upTo(512).bursts(400).reallocating().arbitrary();
  }

  @Provide
  Arbitrary<AllocatorScript> manyBlocks() {
    return AllocatorScripts.upTo(512).bursts(2000).length(30).arbitrary();
  }
}

package dev.managedheap.testkit.generate;

import dev.managedheap.testkit.allocator.AllocatorOperation;
import dev.managedheap.testkit.allocator.AllocatorOperation.Allocate;
import dev.managedheap.testkit.allocator.AllocatorOperation.AllocateZeroed;
import dev.managedheap.testkit.allocator.AllocatorOperation.Free;
import dev.managedheap.testkit.allocator.AllocatorOperation.FreeEvery;
import dev.managedheap.testkit.allocator.AllocatorOperation.Reallocate;
import dev.managedheap.testkit.allocator.AllocatorScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes one random script, phase by phase. */
final class ScriptGenerator {
  /** What happens in a phase, as the shares of allocations in a hundred operations. */
  private enum Phase {
    GROW(85),
    SHRINK(15),
    MIX(55),
    /** All requests have one size: so classes of sizes get full. */
    ONE_SIZE(65);

    private final int allocations;

    Phase(int allocations) {
      this.allocations = allocations;
    }
  }

  private static final Phase[] PHASES = Phase.values();
  private static final int GRANULE = 16;

  private final AllocatorScripts options;
  private final Random random;
  private Phase phase = Phase.GROW;
  private int oneSize;

  ScriptGenerator(AllocatorScripts options, Random random) {
    this.options = options;
    this.random = random;
  }

  AllocatorScript next() {
    int length = 1 + random.nextInt(options.length());
    List<AllocatorOperation> operations = new ArrayList<>();
    while (operations.size() < length) {
      if (random.nextInt(10) == 0) {
        phase = PHASES[random.nextInt(PHASES.length)];
        oneSize = size();
      }
      operations.add(operation());
    }
    return new AllocatorScript(operations);
  }

  private AllocatorOperation operation() {
    if (random.nextInt(100) < phase.allocations) {
      int bytes = phase == Phase.ONE_SIZE ? oneSize : size();
      boolean zeroed = options.zeroes() && random.nextInt(6) == 0;
      return zeroed ? new AllocateZeroed(bytes) : new Allocate(bytes, times());
    }
    if (options.reallocates() && random.nextInt(3) == 0) {
      return new Reallocate(which(), size());
    }
    return random.nextInt(10) == 0
        ? new FreeEvery(1 + random.nextInt(4))
        : new Free(which(), times());
  }

  /** The oldest block, one of the youngest, or any. */
  private int which() {
    return switch (random.nextInt(3)) {
      case 0 -> 0;
      case 1 -> random.nextInt(4);
      default -> random.nextInt(1000);
    };
  }

  private int times() {
    return random.nextInt(4) == 0 ? 1 + random.nextInt(options.burst()) : 1;
  }

  /** A size at a boundary of the granules, mostly a small one; sometimes any. */
  private int size() {
    int largest = options.largest();
    int bytes =
        switch (random.nextInt(6)) {
          case 0 -> random.nextInt(largest + 1);
          case 1 -> largest - random.nextInt(3);
          case 2 -> random.nextInt(2);
          case 3 -> boundary(largest / GRANULE);
          default -> boundary(4);
        };
    return Math.max(0, Math.min(bytes, largest));
  }

  private int boundary(int granules) {
    return GRANULE * (1 + random.nextInt(granules + 1)) - 1 + random.nextInt(3);
  }
}

package dev.managedheap.benchmarks.jmh;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.pool.PoolAllocator;
import dev.managedheap.refcount.ReferenceCounting;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reference counting over pools: nanoseconds for an object made, held and freed. An invocation is a
 * batch of 4,096 objects.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ReferenceCountingBenchmark {
  /** The objects, or stores, of a batch. */
  static final int BATCH = 4096;

  /** How a structure hangs together. */
  public enum Shape {
    /** Each object holds the one before it. */
    LIST,
    /** A heap of the kind that sorts: object i is held by object (i - 1) / 2. */
    TREE,
    /** Each object is dropped before the next one is made. */
    NOTHING
  }

  /** What is built and dropped. */
  @Param({"LIST", "TREE", "NOTHING"})
  Shape shape = Shape.LIST;

  /** The slots of an object: 2 are 16 bytes, a block of 16; 14 are 64, a block of 64. */
  @Param({"2", "14"})
  int slots;

  private final SystemMemory system = new SystemMemory();
  private final ObjectHeap heap =
      new ObjectHeap(system, new PoolAllocator(system), HeapWatcher.NOBODY);
  private final ReferenceCounting references = new ReferenceCounting(heap);
  private final int[] objects = new int[BATCH];

  /** 4,096 objects are made and hung together; then the last reference to them goes. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int buildAndDrop() {
    for (int i = 0; i < BATCH; i++) {
      objects[i] = heap.allocate(Kind.NODE, slots);
      switch (shape) {
        case LIST -> {
          if (i > 0) {
            references.storeOwned(objects[i], 0, objects[i - 1]);
          }
        }
        case TREE -> {
          if (i > 0) {
            references.storeOwned(objects[(i - 1) / 2], (i - 1) % 2, objects[i]);
          }
        }
        default -> references.release(objects[i]);
      }
    }
    switch (shape) {
      case LIST -> references.release(objects[BATCH - 1]);
      case TREE -> references.release(objects[0]);
      default -> {}
    }
    return objects[0];
  }
}

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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Stores under reference counting: nanoseconds for a reference that takes the place of another. An
 * invocation is a batch of 4,096 stores.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class StoreBenchmark {
  /** The stores of a batch. */
  static final int BATCH = 4096;

  /** The slots of an object: 2 are 16 bytes, a block of 16; 14 are 64, a block of 64. */
  @Param({"2", "14"})
  int slots;

  /** How many objects live all the time. */
  @Param({"4096", "1000000"})
  int live;

  private final SystemMemory system = new SystemMemory();
  private final ObjectHeap heap =
      new ObjectHeap(system, new PoolAllocator(system), HeapWatcher.NOBODY);
  private final ReferenceCounting references = new ReferenceCounting(heap);
  private int[] others = {};
  private int turn;

  /** Makes the objects that live all the time. */
  @Setup
  public void allocate() {
    others = new int[live];
    for (int i = 0; i < live; i++) {
      others[i] = heap.allocate(Kind.NODE, slots);
    }
  }

  /** 4,096 references between objects that live on are stored, each in place of another. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int store() {
    int from = turn;
    for (int i = 0; i < BATCH; i++) {
      int to = (from + i * 31) % live;
      references.store(others[(from + i) % live], 0, others[to]);
    }
    turn = (from + BATCH) % live;
    return turn;
  }
}

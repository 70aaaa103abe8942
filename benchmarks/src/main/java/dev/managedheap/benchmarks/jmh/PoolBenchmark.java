package dev.managedheap.benchmarks.jmh;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.pool.Arena;
import dev.managedheap.pool.LinkPolicy;
import dev.managedheap.pool.PoolAllocator;
import java.util.SplittableRandom;
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
 * The pool in steady churn: nanoseconds for a block freed and another allocated. An invocation is a
 * batch of 4,096 pairs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class PoolBenchmark {
  /** The pairs of a batch. */
  static final int BATCH = 4096;

  private static final int CHOICES = 16 * BATCH;

  /** How many blocks are live all the time: 8 MB with sizes up to 128 bytes, or a cache full. */
  @Param({"1000", "100000"})
  int live;

  /** The largest size; each from 1 to it is as likely. */
  @Param({"48", "128", "512"})
  int largestBytes;

  /** Where a pool that was full is linked. */
  @Param({"FRONT", "BACK"})
  LinkPolicy policy = LinkPolicy.FRONT;

  private final SystemMemory system = new SystemMemory();
  private PoolAllocator pools = new PoolAllocator(system);
  private int[] blocks = {};
  private final int[] sizes = new int[CHOICES];
  private final int[] victims = new int[CHOICES];
  private int choice;

  /** Allocates the live blocks, and throws all dice beforehand. */
  @Setup
  public void allocate() {
    pools = new PoolAllocator(system, new FirstFitAllocator(system), policy, Arena.BYTES);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < CHOICES; i++) {
      sizes[i] = random.nextInt(1, largestBytes + 1);
      victims[i] = random.nextInt(live);
    }
    blocks = new int[live];
    for (int i = 0; i < live; i++) {
      blocks[i] = pools.allocate(sizes[i % CHOICES]);
    }
  }

  /** A block by chance is freed and a new one allocated, 4,096 times. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int steady() {
    int sum = 0;
    for (int i = 0; i < BATCH; i++) {
      int next = choice + i;
      int victim = victims[next];
      pools.free(blocks[victim]);
      blocks[victim] = pools.allocate(sizes[next]);
      sum += blocks[victim];
    }
    choice = (choice + BATCH) % CHOICES;
    return sum;
  }
}

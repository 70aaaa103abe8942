package dev.managedheap.benchmarks.jmh;

import dev.managedheap.benchmarks.workload.BlockTraces.Order;
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
 * The pool in bursts: nanoseconds for a block allocated and freed. An invocation is a batch: 4,096
 * blocks are allocated, and then all of them freed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class PoolBurstBenchmark {
  /** The pairs of a batch. */
  static final int BATCH = 4096;

  private static final int CHOICES = 16 * BATCH;

  /** The largest size; each from 1 to it is as likely. */
  @Param({"48", "128", "512"})
  int largestBytes;

  /** Where a pool that was full is linked. */
  @Param({"FRONT", "BACK"})
  LinkPolicy policy = LinkPolicy.FRONT;

  /** In what order a burst is given back. */
  @Param({"SAME", "REVERSE", "SHUFFLED"})
  Order order = Order.SAME;

  private final SystemMemory system = new SystemMemory();
  private PoolAllocator pools = new PoolAllocator(system);
  private final int[] sizes = new int[CHOICES];
  private final int[] burst = new int[BATCH];
  private final int[] turns = new int[BATCH];
  private int choice;

  /** Throws all dice beforehand. */
  @Setup
  public void choose() {
    pools = new PoolAllocator(system, new FirstFitAllocator(system), policy, Arena.BYTES);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < CHOICES; i++) {
      sizes[i] = random.nextInt(1, largestBytes + 1);
    }
    for (int i = 0; i < BATCH; i++) {
      turns[i] = order == Order.REVERSE ? BATCH - 1 - i : i;
    }
    for (int i = BATCH - 1; order == Order.SHUFFLED && i > 0; i--) {
      int other = random.nextInt(i + 1);
      int turn = turns[i];
      turns[i] = turns[other];
      turns[other] = turn;
    }
  }

  /** 4,096 blocks are allocated, and then all of them freed. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int burst() {
    int sum = 0;
    for (int i = 0; i < BATCH; i++) {
      burst[i] = pools.allocate(sizes[choice + i]);
      sum += burst[i];
    }
    for (int turn : turns) {
      pools.free(burst[turn]);
    }
    choice = (choice + BATCH) % CHOICES;
    return sum;
  }
}

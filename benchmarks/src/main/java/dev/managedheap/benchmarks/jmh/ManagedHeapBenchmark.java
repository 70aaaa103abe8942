package dev.managedheap.benchmarks.jmh;

import dev.managedheap.benchmarks.workload.HeapRun;
import dev.managedheap.benchmarks.workload.HeapScript;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The managed heap as a whole: nanoseconds for a step of a program that makes, links and drops
 * nodes in 4,096 variables, with collections that begin by themselves.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ManagedHeapBenchmark {
  /** The steps of the script: it goes through them in batches of 4,096. */
  static final int STEPS = 16 * 4096;

  private final HeapRun run = new HeapRun(HeapScript.of(STEPS, 1));

  /** Lets collections begin by themselves. */
  @Setup
  public void begin() {
    run.begin();
  }

  /** The script once; it goes on with what the last run has left in the variables. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public long script() {
    run.measured();
    return run.arenaBytes();
  }
}

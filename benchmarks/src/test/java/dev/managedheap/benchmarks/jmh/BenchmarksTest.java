package dev.managedheap.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each benchmark runs, once and with little to do: in this JVM, and without looking at a clock. */
class BenchmarksTest {
  @Test
  void everyBenchmarkRunsInAllItsForms() throws Exception {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("dev\\.managedheap\\.benchmarks\\.jmh\\..*")
                    .mode(Mode.SingleShotTime)
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .param("live", "10", "1000")
                    .param("objects", "300")
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    TreeSet<String> names = new TreeSet<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      names.add(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1));
      assertThat(result.getPrimaryResult().getScore()).as(name).isPositive();
    }
    assertThat(names)
        .containsExactly(
            "CollectionBenchmark.collect",
            "ManagedHeapBenchmark.script",
            "PoolBenchmark.steady",
            "PoolBurstBenchmark.burst",
            "ReferenceCountingBenchmark.buildAndDrop",
            "StoreBenchmark.store");
  }

  @Test
  void aWordThatMeansNothingIsAnError() throws Exception {
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(complaints, true, UTF_8);
    assertThat(Benchmarks.run(List.of("--nonsense"), out)).isEqualTo(2);
    assertThat(complaints.toString(UTF_8)).contains("nonsense");
  }
}

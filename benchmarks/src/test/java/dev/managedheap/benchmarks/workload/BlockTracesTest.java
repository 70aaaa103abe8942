package dev.managedheap.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.pool.Arena;
import dev.managedheap.pool.LinkPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockTracesTest {
  private static final Path RECORDINGS =
      Path.of(System.getProperty("managedheap.root", ".."), "conformance", "malloc-traces");

  @Test
  void steadyChurnKeepsAsManyBlocks() {
    BlockTrace trace = BlockTraces.steady(1000, 5000, 1);
    assertThat(trace.liveBlocks()).isEqualTo(1000);
    assertThat(trace.numbers()).isEqualTo(1000);
    assertThat(trace.measured()).isEqualTo(10_000);
    replayTwice(trace, LinkPolicy.FRONT);
    replayTwice(trace, LinkPolicy.BACK);
  }

  @ParameterizedTest
  @EnumSource
  void aBurstIsFreedWholly(BlockTraces.Order order) {
    BlockTrace trace = BlockTraces.burst(3000, order, 2);
    assertThat(trace.liveBlocks()).isZero();
    assertThat(trace.liveBytes()).isZero();
    assertThat(trace.measured()).isEqualTo(6000);
    replayTwice(trace, LinkPolicy.FRONT);
  }

  @Test
  void aBurstIsFreedInTheOrderAskedFor() {
    assertThat(freed(BlockTraces.Order.SAME)).containsExactly(0, 1, 2, 3);
    assertThat(freed(BlockTraces.Order.REVERSE)).containsExactly(3, 2, 1, 0);
    assertThat(freed(BlockTraces.Order.SHUFFLED)).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  private static int[] freed(BlockTraces.Order order) {
    int[] operations = BlockTraces.burst(4, order, 5).operations();
    return Arrays.stream(operations)
        .filter(operation -> BlockTrace.kind(operation) == BlockTrace.FREE)
        .map(BlockTrace::number)
        .toArray();
  }

  @Test
  void aRecordingIsReplayedWhole() throws IOException {
    BlockTrace trace = BlockTraces.recorded(RECORDINGS.resolve("trees.trace.gz"));
    assertThat(trace.measured()).isGreaterThan(100_000);
    replayTwice(trace, LinkPolicy.FRONT);
  }

  @Test
  void theSameSeedGivesTheSameTrace() {
    assertThat(BlockTraces.steady(50, 60, 7).operations())
        .isEqualTo(BlockTraces.steady(50, 60, 7).operations())
        .isNotEqualTo(BlockTraces.steady(50, 60, 8).operations());
  }

  private static void replayTwice(BlockTrace trace, LinkPolicy policy) {
    BlockReplay replay = new BlockReplay(trace, policy);
    for (int time = 0; time < 2; time++) {
      replay.before();
      replay.measured();
      assertThat(replay.liveBlocks()).isEqualTo(trace.liveBlocks());
      replay.after();
      assertThat(replay.liveBlocks()).isZero();
      assertThat(replay.arenaBytes()).isEqualTo(Arena.BYTES); // the last one is kept
    }
    assertThat(replay.peakArenaBytes()).isGreaterThanOrEqualTo(replay.arenaBytes());
  }
}

package dev.managedheap.capstone.replay;

import static dev.managedheap.capstone.replay.TraceReplayDifferencesTest.expectTotals;
import static dev.managedheap.notation.trace.TraceDomain.OBJ;
import static dev.managedheap.notation.trace.TraceDomain.RAW;
import static dev.managedheap.notation.trace.TraceOperation.ARENA_TAKEN;
import static dev.managedheap.notation.trace.TraceOperation.END;
import static dev.managedheap.notation.trace.TraceOperation.MALLOC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.capstone.replay.TraceFacts.ArenaEvent;
import dev.managedheap.capstone.replay.TraceFacts.Checkpoint;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A replay compares after every 16,384 blocks, and judges each stretch by itself. */
class TraceCheckpointsTest {
  @Test
  void checkpointsAreLookedAtOneByOne() throws IOException {
    SmallTrace trace = blocksUpToACheckpoint();
    long hash = trace.placeHash;
    trace.checkpoints.add(new Checkpoint(16_384, 16_384, 262_144, 1, hash));
    trace.event(MALLOC, OBJ, 16).place(0, offset(16_384)).event(END, RAW);
    finish(trace);
    assertThat(trace.replay().firstDifference()).isEmpty();

    trace.checkpoints.set(0, new Checkpoint(16_384, 16_383, 262_144, 1, hash));
    expectTotals(trace, "event 16384: live blocks after 16384 blocks: expected 16383, found 16384");
    trace.checkpoints.set(0, new Checkpoint(16_384, 16_384, 0, 1, hash));
    expectTotals(trace, "event 16384: live bytes after 16384 blocks: expected 0, found 262144");
    trace.checkpoints.set(0, new Checkpoint(16_384, 16_384, 262_144, 2, hash));
    expectTotals(trace, "event 16384: arenas after 16384 blocks: expected 2, found 1");
    trace.checkpoints.set(0, new Checkpoint(3, 16_384, 262_144, 1, hash));
    expectTotals(
        trace,
        "event 16384: the number of the checkpoint after 16384 blocks: expected 3, found 16384");
    trace.checkpoints.clear();
    expectTotals(trace, "event 16384: checkpoints: expected 0, found 1");
  }

  @Test
  void aStretchIsJudgedByItself() throws IOException {
    SmallTrace trace = blocksUpToACheckpoint();
    trace.placeHash = 4711;
    trace.checkpoints.add(new Checkpoint(16_384, 16_384, 262_144, 1, 4711));
    trace.event(MALLOC, OBJ, 16).place(0, offset(16_384)).event(END, RAW);
    finish(trace);
    ReplayResult result = trace.replay();
    assertThat(result.misplacedBlocks()).as("the last block is right").isEqualTo(16_384);
    assertThat(result.equal()).isFalse();
    assertThat(result.totalsEqual()).isTrue();
  }

  private static int offset(int block) {
    return block / 1021 * 16_384 + 48 + block % 1021 * 16;
  }

  private static SmallTrace blocksUpToACheckpoint() {
    SmallTrace trace = new SmallTrace().event(ARENA_TAKEN, RAW, 0);
    trace.arenaEvents.add(new ArenaEvent(0, true, 0));
    for (int block = 0; block < 16_384; block++) {
      trace.event(MALLOC, OBJ, 16).place(0, offset(block));
    }
    return trace;
  }

  private static void finish(SmallTrace trace) {
    trace.events = 16_386;
    trace.blocks = 16_385;
    trace.peakBlocks = 16_385;
    trace.peakBytes = 16_385 * 16;
    trace.arenasTaken = 1;
    trace.arenasPeak = 1;
  }
}

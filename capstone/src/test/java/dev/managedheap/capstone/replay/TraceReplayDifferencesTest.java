package dev.managedheap.capstone.replay;

import static dev.managedheap.notation.trace.TraceDomain.MEM;
import static dev.managedheap.notation.trace.TraceDomain.OBJ;
import static dev.managedheap.notation.trace.TraceDomain.RAW;
import static dev.managedheap.notation.trace.TraceOperation.ARENA_RELEASED;
import static dev.managedheap.notation.trace.TraceOperation.ARENA_TAKEN;
import static dev.managedheap.notation.trace.TraceOperation.CALLOC;
import static dev.managedheap.notation.trace.TraceOperation.END;
import static dev.managedheap.notation.trace.TraceOperation.FREE;
import static dev.managedheap.notation.trace.TraceOperation.MALLOC;
import static dev.managedheap.notation.trace.TraceOperation.MARK;
import static dev.managedheap.notation.trace.TraceOperation.REALLOC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.capstone.replay.TraceFacts.ArenaEvent;
import dev.managedheap.capstone.replay.TraceFacts.Checkpoint;
import dev.managedheap.capstone.replay.TraceFacts.Mark;
import dev.managedheap.notation.trace.TraceException;
import dev.managedheap.pool.PoolStatistics;
import dev.managedheap.pool.PoolStatistics.ArenaStatistics;
import dev.managedheap.pool.PoolStatistics.ByteAccount;
import dev.managedheap.pool.PoolStatistics.ClassStatistics;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A replay sees each fact that is wrong, and says which is the first. */
class TraceReplayDifferencesTest {
  private static final ClassStatistics LINE = new ClassStatistics(0, 16, 1, 1, 1020);
  private static final ArenaStatistics ARENAS = new ArenaStatistics(1, 0, 1, 1);
  private static final ByteAccount BYTES = new ByteAccount(16, 1020 * 16, 63 * 16_384, 48, 0, 0);
  private static final PoolStatistics STATISTICS = new PoolStatistics(List.of(LINE), ARENAS, BYTES);

  /** Each rule about which block lies in a pool, and one mark. */
  private static SmallTrace trace() {
    SmallTrace trace =
        new SmallTrace()
            .event(ARENA_TAKEN, RAW, 0)
            .event(MALLOC, OBJ, 24)
            .place(0, 48)
            .event(MALLOC, RAW, 24)
            .event(MALLOC, MEM, 600)
            .event(REALLOC, MEM, 1, 8) // a raw block is never taken over
            .event(REALLOC, OBJ, 3, 30) // stays: it fits, and fills more than three quarters
            .event(REALLOC, OBJ, 3, 24) // moves: it fills three quarters
            .place(0, 80)
            .event(REALLOC, OBJ, 3, 700) // leaves the pools
            .event(CALLOC, OBJ, 16)
            .place(0, 48)
            .event(MALLOC, OBJ, 0)
            .event(MARK, RAW, 0)
            .event(FREE, OBJ, 2)
            .event(FREE, OBJ, 5)
            .event(END, RAW);
    trace.events = 13;
    trace.blocks = 5;
    trace.peakBlocks = 5;
    trace.peakBytes = 748;
    trace.arenasTaken = 1;
    trace.arenasPeak = 1;
    trace.arenaEvents.add(new ArenaEvent(0, true, 0));
    trace.marks.add(new Mark(10, STATISTICS));
    return trace;
  }

  /** The replay finds this difference first, and no other kind but of totals. */
  static void expectTotals(SmallTrace trace, String firstDifference) throws IOException {
    ReplayResult result = trace.replay();
    assertThat(result.firstDifference()).isEqualTo(firstDifference);
    assertThat(result.equal()).isFalse();
    assertThat(result.totalsEqual()).isFalse();
    assertThat(result.misplacedBlocks()).isZero();
    assertThat(result.arenaEventsEqual()).isTrue();
    assertThat(result.statsEqualAtAllMarks()).isTrue();
  }

  private static void expectArenas(SmallTrace trace, String firstDifference) throws IOException {
    ReplayResult result = trace.replay();
    assertThat(result.firstDifference()).isEqualTo(firstDifference);
    assertThat(result.equal()).isFalse();
    assertThat(result.arenaEventsEqual()).isFalse();
    assertThat(result.misplacedBlocks()).isZero();
  }

  private static void expectStatistics(PoolStatistics wrong, String difference) throws IOException {
    SmallTrace trace = trace();
    trace.marks.set(0, new Mark(10, wrong));
    ReplayResult result = trace.replay();
    assertThat(result.firstDifference()).startsWith("event 10: " + difference);
    assertThat(result.equal()).isFalse();
    assertThat(result.statsEqualAtAllMarks()).isFalse();
    assertThat(result.totalsEqual()).isTrue();
  }

  @Test
  void theTraceIsEqual() throws IOException {
    ReplayResult result = trace().replay();
    assertThat(result.firstDifference()).isEmpty();
    assertThat(result.equal()).isTrue();
    assertThat(result.smallBlocks()).isEqualTo(3);
    assertThat(result.events()).isEqualTo(13);
  }

  @Test
  void placesThatDiffer() throws IOException {
    SmallTrace trace = trace();
    trace.placeHash++;
    ReplayResult result = trace.replay();
    assertThat(result.misplacedBlocks()).isEqualTo(3);
    assertThat(result.equal()).isFalse();
    assertThat(result.placeHash()).isEqualTo(trace.placeHash - 1);
    assertThat(result.firstDifference())
        .startsWith("event 13: the hash over the places of the small blocks");
  }

  @Test
  void totalsThatDiffer() throws IOException {
    SmallTrace trace = trace();
    trace.blocks = 6;
    expectTotals(trace, "event 13: blocks: expected 6, found 5");
    trace = trace();
    trace.peakBlocks = 4;
    expectTotals(trace, "event 13: peak of live blocks: expected 4, found 5");
    trace = trace();
    trace.peakBytes = 1;
    expectTotals(trace, "event 13: peak of live bytes: expected 1, found 748");
    trace = trace();
    trace.arenasTaken = 2;
    expectTotals(trace, "event 13: arenas taken: expected 2, found 1");
    trace = trace();
    trace.arenasReleased = 1;
    expectTotals(trace, "event 13: arenas given back: expected 1, found 0");
    trace = trace();
    trace.arenasPeak = 2;
    expectTotals(trace, "event 13: peak of arenas: expected 2, found 1");
    trace = trace();
    trace.checkpoints.add(new Checkpoint(1, 2, 3, 4, 5));
    expectTotals(trace, "event 13: checkpoints: expected 1, found 0");
    trace = trace();
    trace.events = 9;
    expectTotals(trace, "event 13: the number of the end: expected 9, found 13");
  }

  @Test
  void marksThatDiffer() throws IOException {
    SmallTrace trace = trace();
    trace.marks.clear();
    expectTotals(trace, "event 10: marks: expected 0, found 1");
    trace = trace();
    trace.marks.add(trace.marks.get(0));
    expectTotals(trace, "event 13: marks: expected 2, found 1");
    trace = trace();
    trace.marks.set(0, new Mark(9, STATISTICS));
    expectTotals(trace, "event 10: the number of mark 0: expected 9, found 10");
  }

  @Test
  void statisticsThatDiffer() throws IOException {
    ClassStatistics wrong = new ClassStatistics(0, 16, 1, 2, 1019);
    expectStatistics(
        new PoolStatistics(List.of(wrong), ARENAS, BYTES), "statistics of a class: expected");
    expectStatistics(
        new PoolStatistics(List.of(LINE, wrong), ARENAS, BYTES),
        "classes in use: expected 2, found 1");
    expectStatistics(
        new PoolStatistics(List.of(LINE), new ArenaStatistics(1, 0, 2, 1), BYTES),
        "statistics of the arenas: expected");
    expectStatistics(
        new PoolStatistics(List.of(LINE), ARENAS, new ByteAccount(0, 0, 0, 0, 0, 0)),
        "the account of bytes: expected");
  }

  @Test
  void anArenaThatCPythonTookAndWeDidNot() throws IOException {
    SmallTrace trace = trace();
    trace.arenaEvents.set(0, new ArenaEvent(0, false, 0));
    expectArenas(
        trace,
        "event 0: facts and trace: expected ArenaEvent[event=0, taken=false, serial=0],"
            + " found arena taken, number 0");
    trace = trace();
    trace.arenaEvents.clear();
    expectArenas(
        trace, "event 0: facts and trace: expected no arena event, found arena taken, number 0");
    trace = trace();
    trace.arenaEvents.add(new ArenaEvent(20, false, 0));
    expectArenas(
        trace,
        "event 13: facts and trace: expected ArenaEvent[event=20, taken=false, serial=0],"
            + " found no arena event");
  }

  @Test
  void arenasTakenAtOtherEvents() throws IOException {
    SmallTrace early = new SmallTrace().event(MALLOC, OBJ, 24).place(0, 48).event(END, RAW);
    expectArenas(early, "event 0: an arena taken: expected none, found number 0");
    SmallTrace late =
        new SmallTrace().event(ARENA_TAKEN, RAW, 0).event(MALLOC, RAW, 24).event(END, RAW);
    late.arenaEvents.add(new ArenaEvent(0, true, 0));
    expectArenas(late, "event 1: an arena taken: expected number 0, found none");
  }

  @Test
  void arenasGivenBackAtOtherEvents() throws IOException {
    SmallTrace trace = twoArenas();
    trace.event(FREE, OBJ, 1985).event(FREE, OBJ, 1984);
    trace.arenaEvents.add(new ArenaEvent(1988, false, 0));
    trace.event(ARENA_RELEASED, RAW, 0).event(END, RAW);
    expectArenas(trace, "event 1989: an arena given back: expected number 0, found none");

    trace = twoArenas();
    for (int back = 1985; back > 1; back--) {
      trace.event(FREE, OBJ, back);
    }
    trace.event(FREE, OBJ, 1).event(END, RAW);
    expectArenas(trace, "event 3970: an arena given back: expected none, found number 0");
  }

  /** One block of 512 bytes more than an arena has. */
  private static SmallTrace twoArenas() {
    SmallTrace trace = new SmallTrace().event(ARENA_TAKEN, RAW, 0);
    trace.arenaEvents.add(new ArenaEvent(0, true, 0));
    for (int block = 0; block < 64 * 31; block++) {
      trace.event(MALLOC, OBJ, 512).place(0, block / 31 * 16_384 + 48 + block % 31 * 512);
    }
    trace.arenaEvents.add(new ArenaEvent(1985, true, 1));
    return trace.event(ARENA_TAKEN, RAW, 1).event(MALLOC, OBJ, 512).place(1, 48);
  }

  @Test
  void aMalformedTraceIsRefusedWithItsByte() {
    SmallTrace trace = new SmallTrace().event(ARENA_TAKEN, RAW, 0).event(FREE, OBJ, 1);
    assertThatThrownBy(trace::replay)
        .isInstanceOf(TraceException.class)
        .hasMessageStartingWith("byte ");
  }
}

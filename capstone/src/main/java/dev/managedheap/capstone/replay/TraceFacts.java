package dev.managedheap.capstone.replay;

import dev.managedheap.pool.PoolStatistics;
import java.util.List;

/**
 * What CPython did while a trace was recorded, as the file {@code NAME.facts.json} beside the trace
 * says; the names in that file stand behind the parameters. Its form: {@code
 * conformance/README.md}.
 *
 * <p>The recorder numbered a few events that it then left out of the trace (those of the marks' own
 * work, and of memory that is no arena). So the number of an event in these facts is a little
 * higher than its number in the trace: see {@link EventNumbers}.
 *
 * @param events how many events the recorder saw ({@code events})
 * @param blocks how many blocks were allocated ({@code blocks})
 * @param peakBlocks the most blocks that were live at any time ({@code peak_blocks})
 * @param peakBytes the most bytes, as requested, that were live at any time ({@code peak_bytes})
 * @param arenasTaken how many arenas were taken ({@code arenas_taken})
 * @param arenasPeak the most at any time ({@code arenas_peak})
 * @param arenasReleased how many were given back ({@code arenas_freed})
 * @param arenaEvents each arena taken or given back, in order ({@code arena_events})
 * @param marks the statistics at the marks, in order ({@code mark_at_event} and {@code
 *     pymalloc_at_marks})
 * @param placeHash the hash over the places of all small blocks ({@code place_hash})
 * @param checkpoints the state after every 16,384 blocks ({@code checkpoints_every_16384_blocks})
 */
public record TraceFacts(
    int events,
    int blocks,
    int peakBlocks,
    long peakBytes,
    int arenasTaken,
    int arenasPeak,
    int arenasReleased,
    List<ArenaEvent> arenaEvents,
    List<Mark> marks,
    long placeHash,
    List<Checkpoint> checkpoints) {

  /** Copies the lists. */
  public TraceFacts {
    arenaEvents = List.copyOf(arenaEvents);
    marks = List.copyOf(marks);
    checkpoints = List.copyOf(checkpoints);
  }

  /**
   * An arena was taken or given back.
   *
   * @param event the recorder's number of the event
   * @param taken whether it was taken
   * @param serial the arena's number, counted from 0 in the order of taking
   */
  public record ArenaEvent(int event, boolean taken, int serial) {}

  /**
   * CPython's own statistics.
   *
   * @param event the recorder's number of the event
   * @param statistics what {@code sys._debugmallocstats()} showed
   */
  public record Mark(int event, PoolStatistics statistics) {}

  /**
   * The state when the number of blocks allocated so far, small or not, became a multiple of
   * 16,384.
   *
   * @param event the recorder's number of the event
   * @param liveBlocks how many blocks were live
   * @param liveBytes how many bytes, as requested
   * @param arenas how many arenas there were
   * @param placeHash the hash over the places of all small blocks so far
   */
  public record Checkpoint(int event, int liveBlocks, long liveBytes, int arenas, long placeHash) {}
}

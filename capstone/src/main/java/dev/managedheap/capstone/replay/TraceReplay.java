package dev.managedheap.capstone.replay;

import dev.managedheap.capstone.replay.TraceFacts.Checkpoint;
import dev.managedheap.capstone.replay.TraceFacts.Mark;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.FirstFitAllocator;
import dev.managedheap.notation.trace.TraceDomain;
import dev.managedheap.notation.trace.TraceException;
import dev.managedheap.notation.trace.TraceReader;
import dev.managedheap.pool.Arena;
import dev.managedheap.pool.LinkPolicy;
import dev.managedheap.pool.PoolAllocator;
import dev.managedheap.pool.PoolStatistics;
import dev.managedheap.pool.SizeClasses;
import java.io.IOException;

/**
 * Replays the allocations of a real Python program with our pool allocator, and compares with what
 * CPython did: the place of every small block, the arenas taken and given back, and the statistics
 * at the marks.
 *
 * <p>Requests of 1 to 512 bytes to the domains {@code mem} and {@code obj} go to the pools. All
 * others went to the raw allocator, whose work is not ours: such blocks are only counted. A block
 * of a pool that is resized beyond the pools leaves them; a raw block never comes in.
 *
 * <p>Nothing is allocated for an event. Source of the comparison: {@code conformance/README.md}.
 */
public final class TraceReplay {
  private static final int BLOCKS_PER_CHECKPOINT = 16_384;
  private static final int OFFSET_MASK = Arena.BYTES / Memory.WORD_BYTES - 1;

  private final TraceReader trace;
  private final TraceFacts facts;
  private final Differences differences = new Differences();
  private final EventNumbers numbers = new EventNumbers();
  private final ArenaWatch arenas;
  private final PoolAllocator pools;
  private final Blocks blocks = new Blocks();
  private final Places places = new Places();

  private int checkpoints;
  private int marks;
  private boolean statisticsEqual = true;
  private boolean totalsEqual = true;

  private TraceReplay(TraceReader trace, TraceFacts facts, LinkPolicy policy) {
    this.trace = trace;
    this.facts = facts;
    this.arenas = new ArenaWatch(facts.arenaEvents(), numbers, differences);
    SystemMemory system = new SystemMemory(SystemMemory.LARGEST_LIMIT_BYTES, arenas);
    this.pools = new PoolAllocator(system, new FirstFitAllocator(system), policy, Arena.BYTES);
  }

  /**
   * Replays a trace up to its end.
   *
   * @param policy where a pool that was full is linked; CPython's is {@link LinkPolicy#FRONT}
   * @throws TraceException if the trace is malformed; it names the byte offset
   */
  public static ReplayResult replay(TraceReader trace, TraceFacts facts, LinkPolicy policy)
      throws IOException {
    return new TraceReplay(trace, facts, policy).run();
  }

  private ReplayResult run() throws IOException {
    while (trace.next()) {
      switch (trace.operation()) {
        case MALLOC, CALLOC, REALLOC, FREE -> {
          arenas.compareNotReleased(trace.event());
          perform();
          arenas.compareTaken(trace.event());
        }
        case ARENA_TAKEN -> arenas.announce(trace.event(), trace.serial());
        case ARENA_RELEASED -> arenas.compareReleased(trace.event(), trace.serial());
        case MARK -> compareStatistics();
        case END -> throw new IllegalStateException("the end is no event");
      }
    }
    return end();
  }

  private void perform() {
    switch (trace.operation()) {
      case MALLOC -> born(isSmall() ? pools.allocate(trace.size()) : Address.NULL);
      case CALLOC -> born(isSmall() ? pools.allocateZeroed(1, trace.size()) : Address.NULL);
      case REALLOC -> resize(trace.block(), trace.size());
      default -> free(trace.block());
    }
  }

  private boolean isSmall() {
    return SizeClasses.isSmall(trace.size()) && trace.domain() != TraceDomain.RAW;
  }

  private void born(int address) {
    blocks.add(trace.block(), address, trace.size());
    if (address != Address.NULL) {
      place(address);
    }
    if (trace.blocks() % BLOCKS_PER_CHECKPOINT == 0) {
      compareCheckpoint();
    }
  }

  private void place(int address) {
    places.add(arenas.serialOf(address), (address & OFFSET_MASK) * Memory.WORD_BYTES);
  }

  private void resize(int block, int bytes) {
    int address = blocks.address(block);
    int resized = address;
    if (address != Address.NULL) {
      if (SizeClasses.isSmall(bytes)) {
        resized = pools.reallocate(address, bytes);
      } else {
        pools.free(address);
        resized = Address.NULL;
      }
    }
    if (resized != address && resized != Address.NULL) {
      place(resized);
    }
    blocks.resize(block, resized, bytes);
  }

  private void free(int block) {
    int address = blocks.address(block);
    if (address != Address.NULL) {
      pools.free(address);
    }
    blocks.remove(block);
  }

  private void compareCheckpoint() {
    if (checkpoints == facts.checkpoints().size()) {
      expectTotal("checkpoints", checkpoints, checkpoints + 1);
      return;
    }
    Checkpoint recorded = facts.checkpoints().get(checkpoints++);
    String when = " after " + trace.blocks() + " blocks";
    expectNumber("the checkpoint" + when, recorded.event());
    expectTotal("live blocks" + when, recorded.liveBlocks(), blocks.live());
    expectTotal("live bytes" + when, recorded.liveBytes(), blocks.liveBytes());
    expectTotal("arenas" + when, recorded.arenas(), arenas.current());
    endStretch(recorded.placeHash());
  }

  private void endStretch(long recordedHash) {
    if (!places.endStretch(recordedHash)) {
      differences.add(
          trace.event(),
          "the hash over the places of the small blocks since the last checkpoint",
          Long.toHexString(recordedHash),
          "another");
    }
  }

  private void compareStatistics() {
    PoolStatistics found = pools.statistics();
    if (marks == facts.marks().size()) {
      expectTotal("marks", marks, marks + 1);
      return;
    }
    Mark mark = facts.marks().get(marks++);
    expectNumber("mark " + trace.serial(), mark.event());
    if (!found.equals(mark.statistics())) {
      statisticsEqual = false;
      differences.addStatistics(trace.event(), mark.statistics(), found);
    }
  }

  private void expectTotal(String what, long expected, long found) {
    if (expected != found) {
      totalsEqual = false;
      differences.add(trace.event(), what, expected, found);
    }
  }

  private void expectNumber(String what, int recorded) {
    if (!numbers.agree(recorded, trace.event())) {
      totalsEqual = false;
      differences.add(trace.event(), "the number of " + what, recorded, trace.event());
    }
  }

  private ReplayResult end() {
    arenas.compareNotReleased(trace.event());
    arenas.compareEnd(trace.event());
    endStretch(facts.placeHash());
    expectTotal("blocks", facts.blocks(), trace.blocks());
    expectTotal("peak of live blocks", facts.peakBlocks(), blocks.peakBlocks());
    expectTotal("peak of live bytes", facts.peakBytes(), blocks.peakBytes());
    expectTotal("arenas taken", facts.arenasTaken(), arenas.taken());
    expectTotal("arenas given back", facts.arenasReleased(), arenas.taken() - arenas.current());
    expectTotal("peak of arenas", facts.arenasPeak(), arenas.peak());
    expectTotal("checkpoints", facts.checkpoints().size(), checkpoints);
    expectTotal("marks", facts.marks().size(), marks);
    expectNumber("the end", facts.events());
    return new ReplayResult(
        differences.first().isEmpty(),
        places.misplaced(),
        arenas.allEqual(),
        statisticsEqual,
        totalsEqual,
        places.hash(),
        arenas.peak(),
        places.blocks(),
        trace.event(),
        differences.first());
  }
}

package dev.managedheap.capstone.replay;

import dev.managedheap.capstone.replay.TraceFacts.ArenaEvent;
import dev.managedheap.capstone.replay.TraceFacts.Checkpoint;
import dev.managedheap.capstone.replay.TraceFacts.Mark;
import dev.managedheap.notation.trace.TraceDomain;
import dev.managedheap.notation.trace.TraceOperation;
import dev.managedheap.notation.trace.TraceReader;
import dev.managedheap.pool.LinkPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A trace written by hand, with its facts; each fact can be made wrong. */
final class SmallTrace {
  private static final List<TraceOperation> OPERATIONS = List.of(TraceOperation.values());
  private static final List<TraceDomain> DOMAINS = List.of(TraceDomain.values());

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  int events;
  int blocks;
  int peakBlocks;
  long peakBytes;
  int arenasTaken;
  int arenasPeak;
  int arenasReleased;
  final List<ArenaEvent> arenaEvents = new ArrayList<>();
  final List<Mark> marks = new ArrayList<>();
  long placeHash = 0xCBF2_9CE4_8422_2325L;
  final List<Checkpoint> checkpoints = new ArrayList<>();

  SmallTrace() {
    bytes.writeBytes("{\"format\": \"pytrace 1\"}\n".getBytes(StandardCharsets.UTF_8));
  }

  SmallTrace event(TraceOperation operation, TraceDomain domain, int... numbers) {
    bytes.write(OPERATIONS.indexOf(operation) | DOMAINS.indexOf(domain) << 3);
    for (int number : numbers) {
      int rest = number;
      while (rest >= 0x80) {
        bytes.write(0x80 | (rest & 0x7F));
        rest >>>= 7;
      }
      bytes.write(rest);
    }
    return this;
  }

  /** A small block is born here. */
  SmallTrace place(int serial, int byteOffset) {
    placeHash = (placeHash ^ (((long) serial << 20) + byteOffset)) * 1_099_511_628_211L;
    return this;
  }

  ReplayResult replay() throws IOException {
    TraceFacts facts =
        new TraceFacts(
            events,
            blocks,
            peakBlocks,
            peakBytes,
            arenasTaken,
            arenasPeak,
            arenasReleased,
            arenaEvents,
            marks,
            placeHash,
            checkpoints);
    TraceReader trace = new TraceReader(new ByteArrayInputStream(bytes.toByteArray()));
    return TraceReplay.replay(trace, facts, LinkPolicy.FRONT);
  }
}

package dev.managedheap.notation.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.notation.binary.ByteWriter;
import dev.managedheap.notation.binary.SeededProperty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/** What a small writer writes, the reader reads; what is cut or damaged, it refuses. */
class TraceReaderProperties {
  private static final String HEADER = "{\"format\": \"pytrace 1\", \"workload\": \"é\"}";

  /** In the order of their tags. */
  private static final List<TraceOperation> OPERATIONS =
      List.of(
          TraceOperation.END,
          TraceOperation.MALLOC,
          TraceOperation.CALLOC,
          TraceOperation.REALLOC,
          TraceOperation.FREE,
          TraceOperation.ARENA_TAKEN,
          TraceOperation.ARENA_RELEASED,
          TraceOperation.MARK);

  private static final List<TraceDomain> DOMAINS =
      List.of(TraceDomain.RAW, TraceDomain.MEM, TraceDomain.OBJ);

  private record Event(TraceOperation operation, TraceDomain domain, int block, int number) {}

  /** A random recording with the events that it says. */
  private static final class Recording {
    final ByteWriter bytes = new ByteWriter().text(HEADER + "\n");
    final List<Event> events = new ArrayList<>();
    private final List<Integer> live = new ArrayList<>();
    private final Random random;
    private int blocks;

    Recording(long seed, int length) {
      random = new Random(seed);
      while (events.size() < length) {
        add(OPERATIONS.get(1 + random.nextInt(7)));
      }
      bytes.bytes(0);
    }

    private void add(TraceOperation operation) {
      TraceDomain domain = DOMAINS.get(random.nextInt(3));
      int number = random.nextInt() >>> (1 + random.nextInt(31));
      int tag = OPERATIONS.indexOf(operation) | (DOMAINS.indexOf(domain) << 3);
      switch (operation) {
        case MALLOC, CALLOC -> {
          live.add(blocks);
          bytes.bytes(tag).number(number);
          events.add(new Event(operation, domain, blocks++, number));
        }
        case REALLOC, FREE -> {
          if (!live.isEmpty()) {
            int which = random.nextInt(live.size());
            int block = live.get(which);
            bytes.bytes(tag).number(blocks - block);
            if (operation == TraceOperation.FREE) {
              live.remove(which);
              events.add(new Event(operation, domain, block, 0));
            } else {
              bytes.number(number);
              events.add(new Event(operation, domain, block, number));
            }
          }
        }
        default -> {
          bytes.bytes(tag).number(number);
          events.add(new Event(operation, domain, -1, number));
        }
      }
    }
  }

  private static List<Event> read(InputStream stream) throws IOException {
    TraceReader reader = new TraceReader(stream);
    List<Event> events = new ArrayList<>();
    while (reader.next()) {
      TraceOperation operation = reader.operation();
      events.add(
          switch (operation) {
            case MALLOC, CALLOC, REALLOC ->
                new Event(operation, reader.domain(), reader.block(), reader.size());
            case FREE -> new Event(operation, reader.domain(), reader.block(), 0);
            default -> new Event(operation, reader.domain(), -1, reader.serial());
          });
      assertThat(reader.event()).isEqualTo(events.size() - 1);
    }
    assertThat(reader.operation()).isEqualTo(TraceOperation.END);
    assertThat(reader.next()).isFalse();
    assertThat(reader.header()).isEqualTo(HEADER);
    return events;
  }

  @SeededProperty
  void whatIsWrittenIsRead(@ForAll long seed, @ForAll @IntRange(max = 200) int length)
      throws IOException {
    Recording recording = new Recording(seed, length);
    byte[] bytes = recording.bytes.toBytes();
    assertThat(read(new ByteArrayInputStream(bytes))).isEqualTo(recording.events);
    assertThat(read(ByteWriter.slowly(bytes))).isEqualTo(recording.events);
  }

  @SeededProperty
  void whatIsCutIsRefusedAtItsEnd(@ForAll long seed, @ForAll @IntRange(max = 20) int length) {
    byte[] bytes = new Recording(seed, length).bytes.toBytes();
    for (int cut = 0; cut < bytes.length; cut++) {
      byte[] start = Arrays.copyOf(bytes, cut);
      int offset = cut;
      assertThatThrownBy(() -> read(new ByteArrayInputStream(start)))
          .isInstanceOfSatisfying(
              TraceException.class, wrong -> assertThat(wrong.offset()).isEqualTo(offset))
          .hasMessage("byte " + cut + ": the recording ends too early");
    }
  }

  @SeededProperty
  void whatIsDamagedIsReadOrRefusedAtAPlaceInIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int length) throws IOException {
    byte[] bytes = new Recording(seed, length).bytes.toBytes();
    Random random = new Random(seed + 1);
    int header = new ByteWriter().text(HEADER + "\n").size();
    int where = header + random.nextInt(bytes.length - header);
    bytes[where] = (byte) random.nextInt();
    try {
      read(new ByteArrayInputStream(bytes));
    } catch (TraceException wrong) {
      assertThat(wrong.offset()).isBetween(0L, (long) bytes.length);
    }
  }
}

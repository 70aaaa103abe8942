package dev.managedheap.notation.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.notation.binary.ByteWriter;
import dev.managedheap.notation.binary.Recordings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceReaderTest {
  private static final String FOLDER = "malloc-traces";
  private static final String HEADER = "{\"format\": \"pytrace 1\"}\n";
  private static final int START = HEADER.length();

  private static void read(ByteWriter recording) throws IOException {
    TraceReader reader = new TraceReader(new ByteArrayInputStream(recording.toBytes()));
    while (reader.next()) {
      assertThat(reader.operation()).isNotEqualTo(TraceOperation.END);
    }
  }

  private static ByteWriter recording() {
    return new ByteWriter().text(HEADER);
  }

  private static void refused(ByteWriter recording, int offset, String problem) {
    assertThatThrownBy(() -> read(recording))
        .isInstanceOf(TraceException.class)
        .hasMessage("byte " + offset + ": " + problem);
  }

  @Test
  void anUnknownTagIsRefused() {
    refused(recording().bytes(3 << 3), START, "the tag 24 is unknown");
    refused(recording().bytes(1, 16, 0xFF), START + 2, "the tag 255 is unknown");
  }

  @Test
  void aBlockThatNeverWasIsRefused() {
    refused(recording().bytes(4, 1), START, "no block was allocated 1 blocks ago");
    refused(recording().bytes(1, 9, 4, 0), START + 2, "no block was allocated 0 blocks ago");
    refused(recording().bytes(1, 9, 3, 2, 1), START + 2, "no block was allocated 2 blocks ago");
  }

  @Test
  void aBlockThatWasFreedIsRefused() {
    ByteWriter twice = recording().bytes(1, 9, 1, 9, 4, 2, 4, 2);
    refused(twice, START + 6, "block 0 is not live: it was freed before");
    ByteWriter resized = recording().bytes(1, 9, 4, 1, 3, 1, 9);
    refused(resized, START + 4, "block 0 is not live: it was freed before");
  }

  @Test
  void aNumberThatIsTooLongOrTooLargeIsRefused() {
    int[] tooLong = {1, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0};
    refused(recording().bytes(tooLong), START + 1, "a number of more than 9 bytes");
    refused(recording().bytes(1).number(1L << 31), START + 1, "the number 2147483648 is too large");
  }

  @Test
  void whatFollowsTheEndIsRefused() {
    refused(recording().bytes(0, 0), START + 1, "the recording goes on after its end");
  }

  @Test
  void theHeaderLineIsChecked() {
    refused(new ByteWriter().text("\n"), 0, "the header line has no valid 'format'");
    refused(
        new ByteWriter().text("{\"format\" : \"pytrace 2\"}\n"),
        0,
        "the format is 'pytrace 2', not 'pytrace 1'");
    refused(
        new ByteWriter().text("x".repeat(2_000_000)),
        0,
        "no end of the header line in the first 1048576 bytes");
  }

  static List<String> traces() throws IOException {
    return Recordings.names(FOLDER, ".trace.gz");
  }

  @ParameterizedTest
  @MethodSource("traces")
  void aRealTraceHasTheTotalsOfItsFacts(String name) throws IOException {
    TraceReader reader = new TraceReader(Recordings.open(FOLDER, name + ".trace.gz"));
    Map<TraceOperation, Integer> events = new EnumMap<>(TraceOperation.class);
    int lastMark = -1;
    long requested = 0;
    while (reader.next()) {
      events.merge(reader.operation(), 1, Integer::sum);
      boolean allocates =
          reader.operation() == TraceOperation.MALLOC
              || reader.operation() == TraceOperation.CALLOC;
      requested += allocates && reader.domain() == TraceDomain.OBJ ? 1 : 0;
      if (reader.operation() == TraceOperation.MARK) {
        assertThat(reader.serial()).isEqualTo(++lastMark);
      }
    }
    assertThat(reader.header()).contains("\"workload\": \"" + name + "\"");
    assertThat(reader.blocks()).isEqualTo(fact(name, "blocks"));
    assertThat(count(events, TraceOperation.MALLOC) + count(events, TraceOperation.CALLOC))
        .isEqualTo(reader.blocks());
    assertThat(count(events, TraceOperation.ARENA_TAKEN)).isEqualTo(fact(name, "arenas_taken"));
    assertThat(count(events, TraceOperation.ARENA_RELEASED)).isEqualTo(fact(name, "arenas_freed"));
    assertThat(requested)
        .isEqualTo(
            Integer.parseInt(Recordings.fact(FOLDER, name, "obj", "\\{\"allocs\":\\s*(\\d+)")));
  }

  private static int count(Map<TraceOperation, Integer> events, TraceOperation operation) {
    return events.getOrDefault(operation, 0);
  }

  private static int fact(String name, String member) throws IOException {
    return Integer.parseInt(Recordings.fact(FOLDER, name, member, "(\\d+)"));
  }

  @Test
  void theTracesAreThere() throws IOException {
    assertThat(traces()).contains("trees", "raytrace");
  }
}

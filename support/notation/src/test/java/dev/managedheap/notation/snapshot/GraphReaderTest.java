package dev.managedheap.notation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.notation.binary.ByteWriter;
import dev.managedheap.notation.binary.Recordings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphReaderTest {
  private static final String FOLDER = "object-graphs";

  private static String header(int nodes, int edges) {
    return "{\"format\": \"pysnapshot 1\", \"nodes\": %d, \"edges\": %d}\n".formatted(nodes, edges);
  }

  private static void refused(ByteWriter recording, int offset, String problem) {
    assertThatThrownBy(
            () -> {
              GraphReader reader = new GraphReader(new ByteArrayInputStream(recording.toBytes()));
              while (reader.next()) {
                assertThat(reader.node()).isNotNegative();
              }
            })
        .isInstanceOfSatisfying(
            GraphException.class, wrong -> assertThat(wrong.offset()).isEqualTo(offset))
        .hasMessage("byte " + offset + ": " + problem);
  }

  @Test
  void flagsSayWhatANodeIs() throws IOException {
    ByteWriter recording = new ByteWriter().text(header(2, 1));
    recording.bytes(0b111110).number(7).number(300).number(4_294_967_295L).number(1).number(1);
    recording.bytes(0b000001).number(8).number(16).number(1).number(0);
    GraphReader reader = new GraphReader(new ByteArrayInputStream(recording.toBytes()));
    assertThat(reader.header()).isEqualTo(header(2, 1).strip());
    assertThat(reader.nodes()).isEqualTo(2);
    assertThat(reader.totalEdges()).isEqualTo(1);
    assertThat(reader.next()).isTrue();
    assertThat(reader.generation()).isEqualTo(2);
    assertThat(reader.isCollectorAware()).isTrue();
    assertThat(reader.hasFinalizer()).isTrue();
    assertThat(reader.hasWeakReferences()).isTrue();
    assertThat(reader.isImmortal()).isTrue();
    assertThat(reader.type()).isEqualTo(7);
    assertThat(reader.size()).isEqualTo(300);
    assertThat(reader.count()).isEqualTo(4_294_967_295L);
    assertThat(reader.edgeCount()).isEqualTo(1);
    assertThat(reader.edge(0)).isEqualTo(1);
    assertThatThrownBy(() -> reader.edge(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(reader.next()).isTrue();
    assertThat(reader.node()).isEqualTo(1);
    assertThat(reader.generation()).isEqualTo(1);
    assertThat(reader.isCollectorAware()).isFalse();
    assertThat(reader.hasFinalizer()).isFalse();
    assertThat(reader.hasWeakReferences()).isFalse();
    assertThat(reader.isImmortal()).isFalse();
    assertThat(reader.next()).isFalse();
    assertThat(reader.next()).isFalse();
  }

  @Test
  void whatContradictsTheHeaderLineIsRefused() {
    int start = header(1, 1).length();
    refused(
        new ByteWriter().text(header(1, 1)).bytes(0, 0, 0, 1, 2, 0, 0),
        start + 4,
        "more than the 1 edges of the header line");
    refused(
        new ByteWriter().text(header(1, 1)).bytes(0, 0, 0, 1, 1, 1),
        start + 5,
        "an edge to node 1 of 1");
    refused(
        new ByteWriter().text(header(1, 1)).bytes(0, 0, 0, 1, 0),
        start + 5,
        "0 edges, where the header line says 1");
    refused(
        new ByteWriter().text(header(1, 0)).bytes(0, 0, 0, 1, 0, 9),
        start + 5,
        "the recording goes on after its last node");
    refused(
        new ByteWriter().text(header(1, 0)).bytes(0, 0, 0, 1),
        start + 4,
        "the recording ends too early");
    refused(new ByteWriter().text(header(1, 0)).bytes(64), start, "the flags 64 are unknown");
  }

  @Test
  void aNodeThatClaimsTooMuchTakesNoMemoryBeforeItIsRead() {
    String header = header(1, 999_999_999);
    ByteWriter recording = new ByteWriter().text(header).bytes(0, 0, 0, 1).number(999_999_999);
    int end = recording.size();
    refused(recording, end, "the recording ends too early");
  }

  @Test
  void theHeaderLineIsChecked() {
    String wrong = "{\"format\": \"pytrace 1\"}\n";
    refused(new ByteWriter().text(wrong), 0, "the format is 'pytrace 1', not 'pysnapshot 1'");
    refused(
        new ByteWriter().text("{\"format\": \"pysnapshot 1\", \"nodes\": -1}\n"),
        0,
        "the header line has no valid 'nodes'");
    refused(
        new ByteWriter().text("{\"format\": \"pysnapshot 1\", \"nodes\": 12345678901}\n"),
        0,
        "the header line has no valid 'nodes'");
  }

  static List<String> graphs() throws IOException {
    return Recordings.names(FOLDER, ".graph.gz");
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void aRealGraphHasTheTotalsOfItsFacts(String name) throws IOException {
    GraphReader reader = new GraphReader(Recordings.open(FOLDER, name + ".graph.gz"));
    int[] nodes = new int[GraphReader.UNTRACKED + 1];
    int edges = 0;
    int last = 0;
    boolean ordered = true;
    long[] outside = new long[reader.nodes()];
    boolean[] immortal = new boolean[reader.nodes()];
    while (reader.next()) {
      ordered &= reader.generation() >= last;
      last = reader.generation();
      nodes[last]++;
      edges += reader.edgeCount();
      immortal[reader.node()] = reader.isImmortal();
      outside[reader.node()] += reader.count();
      for (int i = 0; i < reader.edgeCount(); i++) {
        outside[reader.edge(i)]--;
      }
    }
    assertThat(ordered).isTrue();
    assertThat(edges).isEqualTo(fact(name, "edges", "(\\d+)"));
    assertThat(reader.nodes()).isEqualTo(fact(name, "nodes", "(\\d+)"));
    assertThat(nodes[0]).isEqualTo(fact(name, "generations", "\\[(\\d+)"));
    assertThat(nodes[1]).isEqualTo(fact(name, "generations", "\\[\\d+,\\s*(\\d+)"));
    int tracked = fact(name, "tracked", "(\\d+)");
    assertThat(nodes[0] + nodes[1] + nodes[2]).isEqualTo(tracked);
    assertThat(IntStream.range(0, tracked).filter(node -> !immortal[node] && outside[node] < 0))
        .isEmpty();
    assertThat(immortal).contains(true, false);
  }

  private static int fact(String name, String member, String pattern) throws IOException {
    return Integer.parseInt(Recordings.fact(FOLDER, name, member, pattern));
  }

  @Test
  void theGraphsAreThere() throws IOException {
    assertThat(graphs()).contains("ast", "imports");
  }
}

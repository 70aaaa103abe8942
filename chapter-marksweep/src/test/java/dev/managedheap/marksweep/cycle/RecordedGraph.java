package dev.managedheap.marksweep.cycle;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.snapshot.GraphReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The objects of a real Python process in a heap of ours: one slot for each visit of CPython's
 * traversal, the recorded counts, and the recorded generations in list order. References from
 * outside the recording are in the counts.
 */
final class RecordedGraph {
  private static final Pattern UNREACHABLE = Pattern.compile("\"unreachable\":\\[([^]]*)]");

  private final SystemMemory system = new SystemMemory();
  final ObjectHeap heap = new ObjectHeap(system, new BumpAllocator(system), HeapWatcher.NOBODY);
  final Generations generations = new Generations(heap, 3);

  /** The objects by the numbers of their nodes, ascending like these. */
  private final int[] objects;

  private final int[] expected;

  /** Reads {@code NAME.graph.gz} and {@code NAME.facts.json}. */
  RecordedGraph(String name) throws IOException {
    Path root = Path.of(System.getProperty("managedheap.root", ".."));
    Path graphs = root.resolve("conformance/object-graphs");
    try (InputStream file = Files.newInputStream(graphs.resolve(name + ".graph.gz"));
        InputStream recording = new GZIPInputStream(file, 1 << 16)) {
      GraphReader reader = new GraphReader(recording);
      objects = new int[reader.nodes()];
      int[][] edges = new int[reader.nodes()][];
      while (reader.next()) {
        edges[reader.node()] = edges(reader);
        objects[reader.node()] = object(reader);
      }
      store(edges);
    }
    Matcher facts = UNREACHABLE.matcher(Files.readString(graphs.resolve(name + ".facts.json")));
    if (!facts.find()) {
      throw new IllegalStateException(name + ".facts.json has no \"unreachable\"");
    }
    expected = Arrays.stream(facts.group(1).split(",", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private static int[] edges(GraphReader reader) {
    int[] edges = new int[reader.edgeCount()];
    Arrays.setAll(edges, reader::edge);
    return edges;
  }

  private int object(GraphReader reader) {
    int object = heap.allocate(Kind.NODE, reader.edgeCount());
    int count = Math.toIntExact(Math.min(reader.count(), Integer.MAX_VALUE));
    heap.setCount(object, reader.isImmortal() ? Header.IMMORTAL : count);
    if (reader.generation() != GraphReader.UNTRACKED) {
      generations.generation(reader.generation()).add(object);
    }
    return object;
  }

  private void store(int[][] edges) {
    for (int node = 0; node < edges.length; node++) {
      for (int slot = 0; slot < edges[node].length; slot++) {
        heap.setSlot(objects[node], slot, objects[edges[node][slot]]);
      }
    }
  }

  /** The nodes that CPython found unreachable, in the order in which it held them. */
  int[] expected() {
    return expected;
  }

  /** The nodes for which these objects stand. */
  int[] nodes(int[] found) {
    return Arrays.stream(found).map(object -> Arrays.binarySearch(objects, object)).toArray();
  }
}

package dev.managedheap.notation.snapshot;

import dev.managedheap.notation.binary.ByteReader;
import dev.managedheap.notation.binary.Header;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * Reads the recorded object graph of a real Python process, one node at a time: {@link #next} moves
 * to the next node, and the other methods say what it is. Nothing is allocated for a node.
 *
 * <p>A recording is one line of JSON, then for each node LEB128 numbers: flags (one byte), type,
 * size in bytes, reference count, number of edges, edges. Nodes are numbered from 0 as they stand:
 * those of generation 0 in list order, then 1, then 2, then whatever else they reach. An edge
 * stands for one visit of the traversal, so one that is named twice counts twice.
 *
 * <p>Source: {@code conformance/README.md}, format {@code pysnapshot 1}.
 */
public final class GraphReader {
  /** What {@link #generation} says of an object that the collector does not track. */
  public static final int UNTRACKED = 3;

  private static final String FORMAT = "pysnapshot 1";

  private static final int GENERATION = 3;
  private static final int COLLECTOR_AWARE = 1 << 2;
  private static final int HAS_FINALIZER = 1 << 3;
  private static final int HAS_WEAK_REFERENCES = 1 << 4;
  private static final int IMMORTAL = 1 << 5;
  private static final int ALL_FLAGS = (IMMORTAL << 1) - 1;

  private final ByteReader bytes;
  private final Header header;
  private final int nodes;
  private final int totalEdges;
  private int edgesRead;

  private int node = -1;
  private int flags;
  private int type;
  private long size;
  private long count;
  private int edgeCount;
  private int[] edges = new int[64];

  /**
   * Opens a recording and reads its header line.
   *
   * @param stream the recording, not compressed
   * @throws GraphException if the stream does not begin as a recording does
   */
  public GraphReader(InputStream stream) throws IOException {
    bytes = new ByteReader(stream, GraphException::new);
    header = Header.read(bytes, FORMAT);
    nodes = header.number("nodes");
    totalEdges = header.number("edges");
  }

  /** The header line, a JSON object. */
  public String header() {
    return header.json();
  }

  /** How many nodes the graph has, as the header says. */
  public int nodes() {
    return nodes;
  }

  /** How many edges the graph has, as the header says. */
  public int totalEdges() {
    return totalEdges;
  }

  /**
   * Moves to the next node.
   *
   * @return false if there is none
   * @throws GraphException if there is no valid node; it names the byte offset
   */
  public boolean next() throws IOException {
    if (node + 1 >= nodes) {
      checkEnd();
      return false;
    }
    long start = bytes.offset();
    flags = bytes.readByte();
    if (flags > ALL_FLAGS) {
      throw bytes.failure(start, "the flags " + flags + " are unknown");
    }
    type = bytes.readInt();
    size = bytes.readLong();
    count = bytes.readLong();
    readEdges();
    node++;
    return true;
  }

  private void readEdges() throws IOException {
    long start = bytes.offset();
    edgeCount = bytes.readInt();
    if (edgeCount > totalEdges - edgesRead) {
      throw bytes.failure(start, "more than the " + totalEdges + " edges of the header line");
    }
    edgesRead += edgeCount;
    for (int i = 0; i < edgeCount; i++) {
      if (i == edges.length) {
        edges = Arrays.copyOf(edges, 2 * i);
      }
      start = bytes.offset();
      edges[i] = bytes.readInt();
      if (edges[i] >= nodes) {
        throw bytes.failure(start, "an edge to node " + edges[i] + " of " + nodes);
      }
    }
  }

  private void checkEnd() throws IOException {
    if (edgesRead != totalEdges) {
      String problem = edgesRead + " edges, where the header line says " + totalEdges;
      throw bytes.failure(bytes.offset(), problem);
    }
    if (!bytes.atEnd()) {
      throw bytes.failure(bytes.offset(), "the recording goes on after its last node");
    }
  }

  /** The number of the node, from 0. */
  public int node() {
    return node;
  }

  /** The generation whose list holds the object: 0, 1, 2, or {@link #UNTRACKED}. */
  public int generation() {
    return flags & GENERATION;
  }

  /** Whether the object's type is one that the collector knows. */
  public boolean isCollectorAware() {
    return (flags & COLLECTOR_AWARE) != 0;
  }

  /** Whether the object has a finalizer. */
  public boolean hasFinalizer() {
    return (flags & HAS_FINALIZER) != 0;
  }

  /** Whether the object has weak references. */
  public boolean hasWeakReferences() {
    return (flags & HAS_WEAK_REFERENCES) != 0;
  }

  /** Whether the object is immortal. */
  public boolean isImmortal() {
    return (flags & IMMORTAL) != 0;
  }

  /** The index of the object's type in the header's list of types. */
  public int type() {
    return type;
  }

  /** The size in bytes. */
  public long size() {
    return size;
  }

  /** The reference count; less the edges into the node, it is the references from outside. */
  public long count() {
    return count;
  }

  /** How many edges go out. */
  public int edgeCount() {
    return edgeCount;
  }

  /**
   * The node to which an edge goes.
   *
   * @throws IndexOutOfBoundsException if there is no such edge
   */
  public int edge(int index) {
    Objects.checkIndex(index, edgeCount);
    return edges[index];
  }
}

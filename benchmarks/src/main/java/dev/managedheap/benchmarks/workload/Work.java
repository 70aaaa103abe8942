package dev.managedheap.benchmarks.workload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A piece of work as a list of words, which both sides read from the same file: 32-bit words in the
 * order of the machine. The first nine are {@link #MAGIC}, the kind, six parameters, and the number
 * of the words that follow.
 *
 * <pre>
 *   kind        parameters                                          words
 *   1 blocks    numbers, from, to, live blocks, live bytes          the operations of a BlockTrace
 *   2 trees     levels, number of trees                             none
 *   3 graph     number of roots, number of live objects             a GraphPlan: roots, then edges
 *   4 script    number of variables, number of nodes made           the steps of a HeapScript
 * </pre>
 */
public final class Work {
  /** What a work can be. */
  public enum Kind {
    /** A {@link BlockTrace}. */
    BLOCKS(1),
    /** So many complete binary trees, one after the other. */
    TREES(2),
    /** A {@link GraphPlan}. */
    GRAPH(3),
    /** A {@link HeapScript}. */
    SCRIPT(4);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  private static final int MAGIC = 0x4D48_4257;
  private static final int HEADER = 9;
  private static final int PARAMETERS = 2;
  private static final long FNV_START = 0xcbf2_9ce4_8422_2325L;
  private static final long FNV_FACTOR = 0x100_0000_01b3L;

  private final int[] words;

  private Work(int[] words) {
    this.words = words;
  }

  private static Work of(Kind kind, int[] data, int... parameters) {
    int[] words = new int[HEADER + data.length];
    words[0] = MAGIC;
    words[1] = kind.number;
    System.arraycopy(parameters, 0, words, PARAMETERS, parameters.length);
    words[HEADER - 1] = data.length;
    System.arraycopy(data, 0, words, HEADER, data.length);
    return new Work(words);
  }

  /** A trace of blocks. */
  public static Work of(BlockTrace trace) {
    int bytes = Math.toIntExact(trace.liveBytes());
    return of(
        Kind.BLOCKS,
        trace.operations(),
        trace.numbers(),
        trace.from(),
        trace.to(),
        trace.liveBlocks(),
        bytes);
  }

  /** So many trees of so many levels, one after the other. */
  public static Work trees(int levels, int trees) {
    return of(Kind.TREES, new int[0], levels, trees);
  }

  /** A graph. */
  public static Work of(GraphPlan plan) {
    int[] data = Arrays.copyOf(plan.roots(), plan.roots().length + plan.edges().length);
    System.arraycopy(plan.edges(), 0, data, plan.roots().length, plan.edges().length);
    return of(Kind.GRAPH, data, plan.roots().length, plan.live());
  }

  /** A script for a heap. */
  public static Work of(HeapScript script) {
    return of(Kind.SCRIPT, script.steps(), HeapScript.VARIABLES, script.created());
  }

  /** Which kind of work it is. */
  public Kind kind() {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.number == words[1])
        .findFirst()
        .orElseThrow();
  }

  /** One of the six parameters, from 0. */
  public int parameter(int index) {
    return words[PARAMETERS + index];
  }

  /** The trace, if it is one. */
  public BlockTrace blocks() {
    return new BlockTrace(
        data(0), parameter(0), parameter(1), parameter(2), parameter(3), parameter(4));
  }

  /** The graph, if it is one. */
  public GraphPlan graph() {
    int roots = parameter(0);
    return new GraphPlan(
        Arrays.copyOfRange(words, HEADER, HEADER + roots), data(roots), parameter(1));
  }

  /** The script, if it is one. */
  public HeapScript script() {
    return new HeapScript(data(0), parameter(1));
  }

  private int[] data(int from) {
    return Arrays.copyOfRange(words, HEADER + from, words.length);
  }

  /** A sum over all words by which two sides see that they read the same (FNV-1a). */
  public String hash() {
    long sum = FNV_START;
    for (int word : words) {
      sum = (sum ^ Integer.toUnsignedLong(word)) * FNV_FACTOR;
    }
    return "%016x".formatted(sum);
  }

  /** Writes it into a file. */
  public void write(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * words.length).order(ByteOrder.nativeOrder());
    bytes.asIntBuffer().put(words);
    Files.write(file, bytes.array());
  }

  /**
   * Reads it from a file.
   *
   * @throws IOException if the file cannot be read, or holds no work
   */
  public static Work read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
    int[] words = new int[bytes.remaining() / 4];
    bytes.asIntBuffer().get(words);
    boolean whole =
        words.length >= HEADER
            && words[0] == MAGIC
            && Arrays.stream(Kind.values()).anyMatch(kind -> kind.number == words[1])
            && words[HEADER - 1] == words.length - HEADER;
    if (!whole) {
      throw new IOException(file + ": this is no work, or it ends too early");
    }
    return new Work(words);
  }
}

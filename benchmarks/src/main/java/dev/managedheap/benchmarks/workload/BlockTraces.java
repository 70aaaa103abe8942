package dev.managedheap.benchmarks.workload;

import dev.managedheap.notation.trace.TraceDomain;
import dev.managedheap.notation.trace.TraceOperation;
import dev.managedheap.notation.trace.TraceReader;
import dev.managedheap.pool.SizeClasses;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/** The traces that are measured: steady churn, bursts, and recordings of real programs. */
public final class BlockTraces {
  /** In what order a burst is given back. */
  public enum Order {
    /** First allocated, first freed. */
    SAME,
    /** Last allocated, first freed. */
    REVERSE,
    /** In an order by chance. */
    SHUFFLED
  }

  private static final int LARGEST_BYTES = 512;

  private BlockTraces() {}

  /**
   * Steady churn: with so many blocks live, one of them by chance is freed and a new one allocated,
   * again and again. Sizes are those of {@link #bytes}.
   */
  public static BlockTrace steady(int live, int pairs, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BlockTraceBuilder trace = new BlockTraceBuilder();
    int[] blocks = allocate(trace, live, random);
    trace.begin();
    for (int pair = 0; pair < pairs; pair++) {
      int victim = random.nextInt(live);
      trace.free(blocks[victim]);
      blocks[victim] = trace.allocate(bytes(random), false);
    }
    trace.end();
    return trace.build();
  }

  /** A burst: so many blocks are allocated, and then all of them are freed. */
  public static BlockTrace burst(int blocks, Order order, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BlockTraceBuilder trace = new BlockTraceBuilder();
    int[] numbers = allocate(trace, blocks, random);
    if (order == Order.SHUFFLED) {
      shuffle(numbers, random);
    }
    for (int index = 0; index < blocks; index++) {
      trace.free(numbers[order == Order.REVERSE ? blocks - 1 - index : index]);
    }
    return trace.build();
  }

  /**
   * What a real program asked of the pools, from a recording {@code NAME.trace.gz}: its requests of
   * 1 to 512 bytes in the domains {@code mem} and {@code obj}. A block that is resized beyond that
   * leaves the trace. What is live at the recording's end is freed after the measured part.
   *
   * @throws dev.managedheap.notation.trace.TraceException if the recording is malformed
   */
  public static BlockTrace recorded(Path recording) throws IOException {
    try (InputStream file = Files.newInputStream(recording);
        InputStream events = new BufferedInputStream(new GZIPInputStream(file))) {
      return recorded(new TraceReader(events));
    }
  }

  private static BlockTrace recorded(TraceReader reader) throws IOException {
    BlockTraceBuilder trace = new BlockTraceBuilder();
    int[] numbers = new int[1024]; // by the recording's id, 1 more than ours; 0: no small block
    while (reader.next()) {
      int id = reader.block();
      switch (reader.operation()) {
        case MALLOC, CALLOC -> {
          numbers = id < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * id);
          numbers[id] = 0;
          if (SizeClasses.isSmall(reader.size()) && reader.domain() != TraceDomain.RAW) {
            boolean zeroed = reader.operation() == TraceOperation.CALLOC;
            numbers[id] = 1 + trace.allocate(reader.size(), zeroed);
          }
        }
        case REALLOC -> {
          if (numbers[id] != 0 && SizeClasses.isSmall(reader.size())) {
            trace.reallocate(numbers[id] - 1, reader.size());
          } else if (numbers[id] != 0) {
            trace.free(numbers[id] - 1);
            numbers[id] = 0;
          }
        }
        case FREE -> {
          if (numbers[id] != 0) {
            trace.free(numbers[id] - 1);
          }
        }
        default -> {}
      }
    }
    return trace.build();
  }

  /**
   * A size by chance, as objects have them: seven in eight between 17 and 112 bytes, the others up
   * to 512.
   */
  private static int bytes(SplittableRandom random) {
    return random.nextInt(8) > 0 ? random.nextInt(17, 113) : random.nextInt(1, LARGEST_BYTES + 1);
  }

  private static int[] allocate(BlockTraceBuilder trace, int blocks, SplittableRandom random) {
    int[] numbers = new int[blocks];
    for (int index = 0; index < blocks; index++) {
      numbers[index] = trace.allocate(bytes(random), false);
    }
    return numbers;
  }

  static void shuffle(int[] values, SplittableRandom random) {
    for (int last = values.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int value = values[last];
      values[last] = values[other];
      values[other] = value;
    }
  }
}

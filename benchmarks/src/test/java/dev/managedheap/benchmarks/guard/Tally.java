package dev.managedheap.benchmarks.guard;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The counters that stand in the classes of a {@link CountingEdition}, a field for each kind of
 * {@link Work}; and the methods of {@link Arrays} that the mechanisms use, with a counter.
 */
public final class Tally {
  /** See {@link Work#WORDS_READ}. */
  public static long wordsRead;

  /** See {@link Work#WORDS_WRITTEN}. */
  public static long wordsWritten;

  /** See {@link Work#LOOP_ROUNDS}. */
  public static long loopRounds;

  /** See {@link Work#ENTRIES_COPIED}. */
  public static long entriesCopied;

  /** See {@link Work#LIST_MOVES}. */
  public static long listMoves;

  /** See {@link Work#OBJECTS_SCANNED}. */
  public static long objectsScanned;

  /** See {@link Work#OBJECTS_MOVED}. */
  public static long objectsMoved;

  /** See {@link Work#COUNTS_CHANGED}. */
  public static long countsChanged;

  private Tally() {}

  /** Copies and counts. */
  public static int[] copyOf(int[] from, int length) {
    entriesCopied += Math.min(from.length, length);
    return Arrays.copyOf(from, length);
  }

  /** Copies and counts. */
  public static boolean[] copyOf(boolean[] from, int length) {
    entriesCopied += Math.min(from.length, length);
    return Arrays.copyOf(from, length);
  }

  /** Copies and counts. */
  public static <T> T[] copyOf(T[] from, int length) {
    entriesCopied += Math.min(from.length, length);
    return Arrays.copyOf(from, length);
  }

  /** Fills and counts. */
  public static void fill(int[] array, int from, int to, int value) {
    entriesCopied += to - from;
    Arrays.fill(array, from, to, value);
  }

  /** Fills and counts. */
  public static void fill(boolean[] array, int from, int to, boolean value) {
    entriesCopied += to - from;
    Arrays.fill(array, from, to, value);
  }

  /** Fills and counts. */
  public static void fill(@Nullable Object[] array, int from, int to, @Nullable Object value) {
    entriesCopied += to - from;
    Arrays.fill(array, from, to, value);
  }

  /** Fills and counts. */
  public static void fill(int[] array, int value) {
    entriesCopied += array.length;
    Arrays.fill(array, value);
  }

  /** Fills and counts. */
  public static void fill(@Nullable Object[] array, @Nullable Object value) {
    entriesCopied += array.length;
    Arrays.fill(array, value);
  }
}

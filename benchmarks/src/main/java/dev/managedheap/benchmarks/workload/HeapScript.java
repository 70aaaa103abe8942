package dev.managedheap.benchmarks.workload;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What a program does with a managed heap, one word a step: it makes nodes, holds them in
 * variables, and links and unlinks them, so that counting frees most of what it drops and leaves
 * cycles for the collector.
 *
 * <pre>
 *   bits 16-27  the number of a variable, x
 *   bits  4-15  the number of another, y, near x
 *   bits  2-3   the number of a slot, s
 *   bits  0-1   NEW: x = a new node          LINK: x[s] = y, if both hold one
 *               LOAD: x = y[s], if y holds   CUT: x[s] = null, if x holds one
 * </pre>
 */
public final class HeapScript {
  /** The variables. */
  public static final int VARIABLES = 4096;

  /** How many variables refer to each other's nodes; those of others are strangers. */
  private static final int NEIGHBOURS = 16;

  /** The slots of a node. */
  public static final int SLOTS = 4;

  /** x = a new node. */
  public static final int NEW = 0;

  /** x[s] = y. */
  public static final int LINK = 1;

  /** x = y[s]. */
  public static final int LOAD = 2;

  /** x[s] = null. */
  public static final int CUT = 3;

  private static final int X_SHIFT = 16;
  private static final int Y_SHIFT = 4;
  private static final int SLOT_SHIFT = 2;

  private final int[] steps;
  private final int created;

  HeapScript(int[] steps, int created) {
    this.steps = steps;
    this.created = created;
  }

  /** So many steps by chance: of sixteen, five make a node, eight link, two load, one cuts. */
  public static HeapScript of(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] kinds = kinds();
    int[] steps = new int[length];
    int created = 0;
    for (int index = 0; index < length; index++) {
      int kind = kinds[random.nextInt(kinds.length)];
      created += kind == NEW ? 1 : 0;
      int x = random.nextInt(VARIABLES);
      int y = (x & -NEIGHBOURS) | random.nextInt(NEIGHBOURS);
      steps[index] = x << X_SHIFT | (y << Y_SHIFT) | (random.nextInt(SLOTS) << SLOT_SHIFT) | kind;
    }
    return new HeapScript(steps, created);
  }

  private static int[] kinds() {
    int[] kinds = new int[16];
    Arrays.fill(kinds, 5, 13, LINK);
    Arrays.fill(kinds, 13, 15, LOAD);
    kinds[15] = CUT;
    return kinds;
  }

  /** What a step does: {@link #NEW} and so on. */
  public static int kind(int step) {
    return step & 3;
  }

  /** The number of the variable x. */
  public static int x(int step) {
    return step >>> X_SHIFT;
  }

  /** The number of the variable y. */
  public static int y(int step) {
    return (step >>> Y_SHIFT) & (VARIABLES - 1);
  }

  /** The number of the slot. */
  public static int slot(int step) {
    return (step >>> SLOT_SHIFT) & (SLOTS - 1);
  }

  /** The steps. */
  public int[] steps() {
    return steps;
  }

  /** How many of them make a node. */
  public int created() {
    return created;
  }
}

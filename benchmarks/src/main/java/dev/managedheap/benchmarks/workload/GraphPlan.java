package dev.managedheap.benchmarks.workload;

import java.util.SplittableRandom;

/**
 * A graph of objects that is built on both sides in the same order, with a share of garbage in it
 * that counting cannot free. Objects have numbers in the order of their allocation, from 0, and
 * {@link #SLOTS} slots each.
 *
 * <p>Live objects and garbage come in turns by chance; both have the same shape. The roots hold the
 * first of the live ones. The last of the garbage refers to its first, and each to some other, so
 * that no count in it is zero.
 */
public final class GraphPlan {
  /** The slots of an object. */
  public static final int SLOTS = 3;

  /** How the objects refer to each other. */
  public enum Shape {
    /** Each is referred to by one by chance that is older, and refers to one by chance. */
    RANDOM,
    /** A binary tree, in the order of its levels. */
    TREE,
    /** Each refers to the next that was allocated. */
    LIST,
    /** A list whose order is by chance: the worst that a cache can meet. */
    SHUFFLED_LIST
  }

  private final int[] roots;
  private final int[] edges;
  private final int live;

  GraphPlan(int[] roots, int[] edges, int live) {
    this.roots = roots;
    this.edges = edges;
    this.live = live;
  }

  /** The plan of a graph with so many objects, of which so great a share, below 1, is garbage. */
  public static GraphPlan of(Shape shape, int objects, double garbage, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int dead = (int) (objects * garbage);
    int[] numbers = new int[objects];
    for (int number = 0; number < objects; number++) {
      numbers[number] = number;
    }
    boolean[] isDead = new boolean[objects];
    if (dead > 0) {
      BlockTraces.shuffle(numbers, random);
      for (int index = 0; index < dead; index++) {
        isDead[numbers[index]] = true;
      }
    }
    int[] living = select(isDead, false, objects - dead);
    int[] dying = select(isDead, true, dead);
    int[] edges = new int[objects * SLOTS];
    link(shape, living, edges, random);
    link(shape, dying, edges, random);
    if (dead > 0) {
      int lastSlot = shape == Shape.RANDOM ? 0 : SLOTS - 1;
      closeCycle(dying, lastSlot, edges);
    }
    return new GraphPlan(new int[] {living[0]}, edges, living.length);
  }

  /** How many objects there are. */
  public int objects() {
    return edges.length / SLOTS;
  }

  private static int[] select(boolean[] isDead, boolean wanted, int count) {
    int[] selected = new int[count];
    int found = 0;
    for (int number = 0; number < isDead.length; number++) {
      if (isDead[number] == wanted) {
        selected[found++] = number;
      }
    }
    return selected;
  }

  private static void link(Shape shape, int[] objects, int[] edges, SplittableRandom random) {
    switch (shape) {
      case RANDOM -> linkByChance(objects, edges, random);
      case TREE -> {
        for (int child = 1; child < objects.length; child++) {
          int parent = (child - 1) / 2;
          refer(edges, objects[parent], (child - 1) % 2, objects[child]);
        }
      }
      case LIST -> linkInOrder(objects, edges);
      case SHUFFLED_LIST -> {
        if (objects.length > 1) {
          BlockTraces.shuffle(objects, random);
        }
        linkInOrder(objects, edges);
      }
    }
  }

  private static void linkInOrder(int[] objects, int[] edges) {
    for (int next = 1; next < objects.length; next++) {
      refer(edges, objects[next - 1], 0, objects[next]);
    }
  }

  /**
   * Slots 0 and 1 of the objects so far that refer to nothing yet are open: the next object is put
   * into one of them. Slot 2 refers to any.
   */
  private static void linkByChance(int[] objects, int[] edges, SplittableRandom random) {
    int[] open = new int[objects.length + 1];
    int length = 0;
    for (int next = 0; next < objects.length; next++) {
      if (next > 0) {
        int chosen = random.nextInt(length);
        edges[open[chosen]] = objects[next] + 1;
        open[chosen] = open[--length];
      }
      open[length++] = objects[next] * SLOTS;
      open[length++] = objects[next] * SLOTS + 1;
      int other = objects[random.nextInt(objects.length)];
      refer(edges, objects[next], SLOTS - 1, other);
    }
  }

  private static void closeCycle(int[] objects, int slot, int[] edges) {
    refer(edges, objects[objects.length - 1], slot, objects[0]);
  }

  private static void refer(int[] edges, int from, int slot, int to) {
    edges[from * SLOTS + slot] = to + 1;
  }

  /** The numbers of the objects that are held from outside. */
  public int[] roots() {
    return roots;
  }

  /** Slot by slot of each object: 1 more than the number of what it refers to, 0 for null. */
  public int[] edges() {
    return edges;
  }

  /** How many objects the roots reach. */
  public int live() {
    return live;
  }
}

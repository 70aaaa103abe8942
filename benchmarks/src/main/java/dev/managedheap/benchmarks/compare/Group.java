package dev.managedheap.benchmarks.compare;

import java.util.List;

/** What can be asked for: a mechanism, the sides that have it, and what their times are by. */
public enum Group {
  /** Blocks are given and taken back. */
  POOL("pool", "operation", "block", 5),
  /** Trees are built and dropped. */
  REFCOUNT("refcount", "node", "node", 5),
  /** Garbage is collected. */
  COLLECT("collect", "object", "object", 2),
  /** All of it together. */
  HEAP("heap", "step", "object", 5);

  private final String word;
  private final String unit;
  private final String thing;
  private final int runs;

  Group(String word, String unit, String thing, int runs) {
    this.word = word;
    this.unit = unit;
    this.thing = thing;
    this.runs = runs;
  }

  /** Its name. */
  public String word() {
    return word;
  }

  /** What a time is by. */
  public String unit() {
    return unit;
  }

  /** What takes memory. */
  public String thing() {
    return thing;
  }

  /** How often a process does each work. */
  public int runs() {
    return runs;
  }

  /** All its sides; the first is the one that the others are compared with. */
  public List<Side> sides() {
    return switch (this) {
      case POOL ->
          List.of(
              Side.PYMALLOC,
              Side.POOLS_FRONT,
              Side.POOLS_BACK,
              Side.MALLOC,
              Side.JEMALLOC,
              Side.MIMALLOC);
      case REFCOUNT -> List.of(Side.TUPLES, Side.COUNTING, Side.COUNTING_PADDED, Side.PLAIN);
      case COLLECT ->
          List.of(Side.COLLECT, Side.BITMAP_MARK_SWEEP, Side.MARK_SWEEP, Side.TRIAL_DELETION);
      case HEAP -> List.of(Side.SCRIPT, Side.MANAGED_HEAP);
    };
  }

  /** The side that the others are compared with. */
  public Side reference() {
    return sides().get(0);
  }
}

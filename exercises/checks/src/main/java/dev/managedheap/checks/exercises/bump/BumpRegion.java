package dev.managedheap.checks.exercises.bump;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.exercises.bump.Bump;
import dev.managedheap.memory.Address;
import dev.managedheap.notation.invariant.Invariant;
import java.util.Map;
import java.util.TreeMap;

/** The learner's bump allocator on a region of 16 words, and what it has given out so far. */
final class BumpRegion {
  private static final int START = 1024;
  private static final int END = START + 16;

  private final Bump bump = new Bump(START, END);

  /** The first word of each block, and the word after it. */
  private final TreeMap<Integer, Integer> blocks = new TreeMap<>();

  private int left = END - START;
  private boolean refused;

  void allocate(int bytes) {
    int words = Math.max(4, (bytes + 15) / 16 * 4);
    int block = bump.allocate(bytes);
    if (block == Address.NULL) {
      requireFull(words);
      return;
    }
    String got = words * 4 + " bytes at " + Address.show(block);
    require(block >= START && block + words <= END, Invariant.PA_2, "a block in the region", got);
    require(block % 4 == 0, Invariant.PA_3, "an address that is a multiple of 16 bytes", got);
    Map.Entry<Integer, Integer> below = blocks.lowerEntry(block + words);
    require(
        below == null || below.getValue() <= block,
        Invariant.PA_1,
        "a block that nobody else has",
        got + ", where another block lies");
    blocks.put(block, block + words);
    left -= words;
  }

  private void requireFull(int words) {
    String got = "null, although " + left * 4 + " bytes are left";
    require(words > left, refused ? Invariant.PA_24 : Invariant.PA_26, words * 4 + " bytes", got);
    refused = true;
  }

  void freeAll() {
    bump.freeAll();
    blocks.clear();
    left = END - START;
    refused = false;
  }

  private void require(boolean holds, Invariant invariant, String expected, String got) {
    if (!holds) {
      throw Finding.of(invariant).expected(expected).got(got).picture(picture()).violation();
    }
  }

  /** The region before the operation, a box for each four words. */
  private String picture() {
    StringBuilder boxes = new StringBuilder();
    for (int word = START; word < END; word += 4) {
      Map.Entry<Integer, Integer> block = blocks.floorEntry(word);
      boolean used = block != null && word < block.getValue();
      boxes.append(!used ? "|      " : block.getKey() == word ? "| used " : "  used ");
    }
    String region = Address.show(START) + " to " + Address.show(END);
    return "the region, " + region + ", before this step:\n" + boxes + "|";
  }
}

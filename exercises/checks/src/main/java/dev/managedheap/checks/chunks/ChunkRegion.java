package dev.managedheap.checks.chunks;

import dev.managedheap.checks.finding.Finding;
import dev.managedheap.checks.heap.ZeroedPage;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.notation.invariant.Invariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A region that a learner's free list cuts into chunks, and what must be true of it after each
 * operation. It reads the words of the chunks itself: word 0 is the length, word 1 the next free
 * chunk. Addresses and lengths count words.
 */
public final class ChunkRegion {
  private static final int LEAST_CHUNK = 8;

  private final SystemMemory system = new SystemMemory();
  private final Memory memory = system.memory();
  private final int start = ZeroedPage.of(system);
  private final int length;

  /** The allocated chunks, each with the length that was asked for. */
  private final TreeMap<Integer, Integer> allocated = new TreeMap<>();

  /** What was found of the region so far, for the picture. */
  private final List<Integer> chunks = new ArrayList<>();

  private final Set<Integer> free = new TreeSet<>();

  /** A region of this length, in which nothing is written yet. */
  public ChunkRegion(int length) {
    this.length = length;
  }

  /** The memory that the region lies in. */
  public Memory memory() {
    return memory;
  }

  /** The first word of the region. */
  public int start() {
    return start;
  }

  /** How many chunks are allocated. */
  public int live() {
    return allocated.size();
  }

  /** Notes that a chunk was allocated. Its room is filled, to be looked at later. */
  public void allocated(int chunk, int wanted) {
    String got = "a chunk at " + at(chunk);
    require(isInside(chunk, wanted), Invariant.PA_2, "a chunk in the region", got);
    int words = memory.get(chunk);
    require(words >= wanted, Invariant.PA_4, wanted + " words", got + " with " + words);
    Map.Entry<Integer, Integer> below = allocated.lowerEntry(chunk + wanted);
    require(
        below == null || below.getKey() + below.getValue() <= chunk,
        Invariant.PA_1,
        "a chunk that nobody else has",
        got + ", where an allocated one lies");
    allocated.put(chunk, wanted);
    memory.fill(chunk + 2, wanted - 2, -1);
  }

  /** Takes the allocated chunk with this place in the order of addresses off the notes. */
  public int takeAllocated(int place) {
    int chunk = new ArrayList<>(allocated.keySet()).get(place);
    allocated.remove(chunk);
    return chunk;
  }

  /**
   * Checks the region after an operation.
   *
   * @param firstFree where the free list begins
   * @param coalesced whether the list is to be in the order of addresses, and no two of its chunks
   *     may touch
   */
  public void verify(int firstFree, boolean coalesced) {
    checkBehind();
    findFree(firstFree, coalesced);
    findChunks();
    for (int chunk : chunks) {
      checkChunk(chunk);
    }
    for (int chunk : free) {
      String got = at(chunk) + " in the free list: no chunk begins there";
      require(chunks.contains(chunk), Invariant.MS_14, "a list of chunks", got);
    }
    if (coalesced) {
      checkCoalesced();
    }
  }

  /** Says what it means that a word outside of the memory was read or written. */
  public String outside(AddressException read) {
    if (read.address() < Memory.PAGE_WORDS) {
      return "null was taken for a chunk: one of its words was read or written";
    }
    return at(read.address()) + " was read or written; the region has " + length + " words";
  }

  private void findFree(int firstFree, boolean ordered) {
    free.clear();
    chunks.clear();
    int last = Address.NULL;
    for (int chunk = firstFree; chunk != Address.NULL; chunk = memory.get(chunk + 1)) {
      String got = "the list comes to " + at(chunk);
      require(isInside(chunk, 2), Invariant.MS_14, "a list inside the region", got);
      require(free.add(chunk), Invariant.MS_14, "a list that ends", got + " a second time");
      String order = "the list in the order of addresses";
      require(!ordered || chunk > last, Invariant.MS_14, order, got + " after " + at(last));
      last = chunk;
    }
  }

  /** Walks from chunk to chunk: each begins where the one before it ends. */
  private void findChunks() {
    chunks.clear();
    int chunk = start;
    while (chunk < start + length) {
      chunks.add(chunk);
      int words = memory.get(chunk);
      require(
          words >= LEAST_CHUNK && words % 4 == 0 && isInside(chunk, words),
          Invariant.MS_13,
          "chunks without gaps, to the end of the region",
          "a chunk at " + at(chunk) + " whose word 0 says: " + words + " words");
      chunk += words;
    }
  }

  private void checkChunk(int chunk) {
    Integer wanted = allocated.get(chunk);
    String got = "the chunk at " + at(chunk) + " ";
    if (wanted == null) {
      String lost = got + "is neither: it is lost";
      require(free.contains(chunk), Invariant.MS_13, "every chunk allocated or free", lost);
      return;
    }
    String both = got + "is allocated, and in the free list";
    require(!free.contains(chunk), Invariant.MS_14, "a list of free chunks only", both);
    int rest = memory.get(chunk) - wanted;
    require(rest >= 0, Invariant.PA_4, wanted + " words", got + "has " + memory.get(chunk));
    String waste = got + "has " + rest + " words more, which are neither used nor free";
    require(rest < LEAST_CHUNK, Invariant.MS_13, "a chunk of " + wanted + " words", waste);
    for (int word = 2; word < wanted; word++) {
      String written = "somebody wrote into the block at " + at(chunk);
      require(memory.get(chunk + word) == -1, Invariant.PA_10, "blocks left alone", written);
    }
  }

  /** What lies behind the region belongs to somebody else. */
  private void checkBehind() {
    int end = start + Memory.PAGE_WORDS;
    int word = start + length;
    while (word < end && memory.get(word) == 0) {
      word++;
    }
    String got = at(word) + " was written, behind the region's " + length + " words";
    require(word == end, Invariant.PA_2, "nothing written outside the region", got);
  }

  private void checkCoalesced() {
    for (int chunk : free) {
      int next = chunk + memory.get(chunk);
      String got = "two that do, at " + at(chunk) + " and " + at(next);
      require(!free.contains(next), Invariant.MS_15, "no two free chunks that touch", got);
    }
  }

  private boolean isInside(int chunk, int words) {
    return chunk >= start && chunk + words <= start + length;
  }

  private String at(int address) {
    return address == Address.NULL ? "null" : "word " + (address - start);
  }

  private void require(boolean holds, Invariant invariant, String expected, String got) {
    if (!holds) {
      throw Finding.of(invariant).expected(expected).got(got).picture(picture()).violation();
    }
  }

  /** The region as a row of boxes, with the word at which each begins. */
  private String picture() {
    StringBuilder boxes = new StringBuilder();
    StringBuilder words = new StringBuilder();
    for (int chunk : chunks) {
      boolean both = allocated.containsKey(chunk) && free.contains(chunk);
      String use = allocated.containsKey(chunk) ? "used" : free.contains(chunk) ? "free" : "lost";
      String box = "[" + (both ? "both" : use) + " " + memory.get(chunk) + "] ";
      boxes.append(box);
      String word = String.valueOf(chunk - start);
      words.append(word).append(" ".repeat(Math.max(1, box.length() - word.length())));
    }
    return chunks.isEmpty() ? "" : boxes.toString().strip() + "\n" + words.toString().strip();
  }
}

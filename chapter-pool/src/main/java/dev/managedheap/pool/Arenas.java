package dev.managedheap.pool;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.error.BadSizeException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The arenas that the system gave, in numbered slots. A slot is reused when its arena has been
 * given back: the one that became unused last comes first. The slots double from {@value
 * #FIRST_SLOTS} when all are in use.
 *
 * <p>Its counters are exact ({@code PA-27 STATS-EQUAL-WALK}). Units: sizes count bytes, addresses
 * words. Source: CPython 3.13, {@code allarenas}, {@code unused_arena_objects} and {@code
 * new_arena} in {@code obmalloc.c}.
 */
final class Arenas {
  private static final int FIRST_SLOTS = 16;

  private final SystemMemory system;
  private final int alignmentBytes;

  private Arena[] slots = new Arena[0];
  private @Nullable Arena unused;
  private int current;
  private int highwater;
  private long total;

  /**
   * No arenas yet.
   *
   * @throws BadSizeException if the alignment, in bytes, is no power of two from a page to an arena
   */
  Arenas(SystemMemory system, int alignmentBytes) {
    if (alignmentBytes < SystemMemory.PAGE_BYTES
        || alignmentBytes > Arena.BYTES
        || Integer.bitCount(alignmentBytes) != 1) {
      throw new BadSizeException(
          alignmentBytes
              + " bytes: arenas begin at multiples of a power of two from "
              + SystemMemory.PAGE_BYTES
              + " to "
              + Arena.BYTES);
    }
    this.system = system;
    this.alignmentBytes = alignmentBytes;
  }

  /**
   * Takes an arena from the system.
   *
   * @throws dev.managedheap.memory.error.NoMemoryException if the system has none; nothing is
   *     changed ({@code PA-24 OOM-ATOMIC})
   */
  Arena take() {
    int address = system.reserve(Arena.BYTES, alignmentBytes);
    Arena arena = unused == null ? addSlots() : unused;
    unused = arena.next;
    arena.next = null;
    arena.open(address);
    total++;
    current++;
    highwater = Math.max(highwater, current);
    return arena;
  }

  /** Doubles the slots; the new ones are unused, in order. The first of them is returned. */
  private Arena addSlots() {
    int before = slots.length;
    slots = Arrays.copyOf(slots, Math.max(FIRST_SLOTS, 2 * before));
    Arena next = null;
    for (int index = slots.length - 1; index >= before; index--) {
      slots[index] = new Arena(index);
      slots[index].next = next;
      next = slots[index];
    }
    return slots[before];
  }

  /** Gives an arena back to the system; its slot is the next to be used. */
  void giveBack(Arena arena) {
    system.release(arena.address());
    arena.close();
    arena.next = unused;
    unused = arena;
    current--;
  }

  /** How many slots there are, used or not. */
  int slots() {
    return slots.length;
  }

  /** The slot with this index. */
  Arena slot(int index) {
    return slots[index];
  }

  /** The slot that the next arena gets; null if there is none. */
  @Nullable Arena unused() {
    return unused;
  }

  /** How many arenas are taken now. */
  int current() {
    return current;
  }

  /** The most arenas that were taken at any time. */
  int highwater() {
    return highwater;
  }

  /** How many arenas were ever taken. */
  long total() {
    return total;
  }
}

package dev.managedheap.pool;

import org.jspecify.annotations.Nullable;

/**
 * The arenas that have a free pool, in a doubly linked list, sorted by the number of their free
 * pools ({@code PA-18 ARENA-ORDER}). A pool is taken from the first, the fullest one, so that the
 * others have the chance to become empty and be given back.
 *
 * <p>To keep the list sorted costs no search. A finger points at the last arena with each number of
 * free pools. An arena gains one free pool at a time, so if it is now out of order it belongs right
 * behind the last of those that it was equal to. An arena that loses one is the first, and stays
 * so.
 *
 * <p>An empty arena leaves the list and is to be given back, unless it is the last: it is kept, so
 * that a program that needs one pool now and then does not take and return an arena each time
 * ({@code PA-19 ARENA-RELEASE}; CPython, bpo-37257).
 *
 * <p>Source: CPython 3.13, {@code usable_arenas}, {@code nfp2lasta}, {@code allocate_from_new_pool}
 * and {@code insert_to_freepool} in {@code obmalloc.c}.
 */
final class UsableArenas {
  private @Nullable Arena first;

  /** The last arena of the list with each number of free pools; null if there is none. */
  private final @Nullable Arena[] lastWith = new Arena[Arena.MOST_POOLS + 1];

  /** The arena with the fewest free pools; null if none has any. */
  @Nullable Arena first() {
    return first;
  }

  /** The last arena of the list with this number of free pools; null if there is none. */
  @Nullable Arena lastWith(int freePools) {
    return lastWith[freePools];
  }

  /** Adds a new arena to the list, which is empty. */
  void add(Arena arena) {
    first = arena;
    lastWith[arena.freeCount()] = arena;
  }

  /** Takes a pool of the arena that is the first of the list. */
  Pool takePool(Arena arena, PoolTable table) {
    int before = arena.freeCount();
    if (lastWith[before] == arena) {
      lastWith[before] = null;
    }
    Pool pool = arena.takePool(table);
    if (before > 1) {
      lastWith[before - 1] = arena;
    } else {
      unlink(arena);
    }
    return pool;
  }

  /**
   * Puts an empty pool back into its arena, and the arena into its place.
   *
   * @return whether the arena is empty, and out of the list: it is to be given back
   */
  boolean putPool(Pool pool) {
    Arena arena = pool.arena();
    int before = arena.freeCount();
    Arena last = lastWith[before];
    if (last == arena) {
      Arena previous = arena.previous;
      boolean equal = previous != null && previous.freeCount() == before;
      lastWith[before] = equal ? previous : null;
    }
    arena.putPool(pool);
    if (arena.isEmpty() && arena.next != null) {
      unlink(arena);
      return true;
    }
    if (last == null) {
      linkFirst(arena);
    } else if (last != arena) {
      unlink(arena);
      linkBehind(last, arena);
    }
    if (lastWith[before + 1] == null) {
      lastWith[before + 1] = arena;
    }
    return false;
  }

  private void linkFirst(Arena arena) {
    arena.next = first;
    if (first != null) {
      first.previous = arena;
    }
    first = arena;
  }

  private static void linkBehind(Arena place, Arena arena) {
    arena.previous = place;
    arena.next = place.next;
    if (arena.next != null) {
      arena.next.previous = arena;
    }
    place.next = arena;
  }

  private void unlink(Arena arena) {
    if (arena.previous == null) {
      first = arena.next;
    } else {
      arena.previous.next = arena.next;
    }
    if (arena.next != null) {
      arena.next.previous = arena.previous;
    }
    arena.next = null;
    arena.previous = null;
  }

  /** Forgets all arenas. */
  void clear() {
    for (Arena arena = first; arena != null; arena = first) {
      lastWith[arena.freeCount()] = null;
      unlink(arena);
    }
  }
}

package dev.managedheap.pool;

import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import java.util.ArrayList;
import java.util.List;

/**
 * Where free pools come from and where empty ones go: the arenas, and the table of their pools.
 *
 * <p>Source: CPython 3.13, {@code allocate_from_new_pool} and {@code insert_to_freepool} in {@code
 * obmalloc.c}.
 */
final class PoolSupply {
  private final Memory memory;
  private final PoolTable table;
  private final Arenas arenas;
  private final UsableArenas usable = new UsableArenas();

  PoolSupply(SystemMemory system, PoolTable table, int arenaAlignment) {
    this.memory = system.memory();
    this.table = table;
    this.arenas = new Arenas(system, arenaAlignment);
  }

  /**
   * Takes a free pool of the fullest arena that has one, or of a new arena.
   *
   * @throws dev.managedheap.memory.error.NoMemoryException if a new arena is needed and the system
   *     has none; nothing is changed ({@code PA-24 OOM-ATOMIC})
   */
  Pool take() {
    Arena arena = usable.first();
    return usable.takePool(arena == null ? openArena() : arena, table);
  }

  private Arena openArena() {
    Arena arena = arenas.take();
    table.growTo(memory.length());
    usable.add(arena);
    return arena;
  }

  /** Gives an empty pool back to its arena, and the arena, if it is to go, to the system. */
  void putBack(Pool pool) {
    boolean arenaGoes = usable.putPool(pool);
    if (arenaGoes) {
      giveBack(pool.arena());
    }
  }

  /** Gives every arena back, whatever is still used in it. */
  void giveBackAll() {
    usable.clear();
    for (Arena arena : openArenas()) {
      giveBack(arena);
    }
  }

  private void giveBack(Arena arena) {
    table.removeAll(arena);
    arenas.giveBack(arena);
  }

  /** The arenas that have memory, in the order of their slots. */
  List<Arena> openArenas() {
    List<Arena> open = new ArrayList<>();
    for (int index = 0; index < arenas.slots(); index++) {
      if (arenas.slot(index).isOpen()) {
        open.add(arenas.slot(index));
      }
    }
    return open;
  }

  /** The pools of an arena that have been carved, in the order of their addresses. */
  List<Pool> poolsOf(Arena arena) {
    List<Pool> pools = new ArrayList<>();
    int address = arena.firstPool();
    while (address < arena.firstUntouched()) {
      Pool pool = table.at(address);
      if (pool != null) {
        pools.add(pool);
      }
      address += Pool.WORDS;
    }
    return pools;
  }

  Arenas arenas() {
    return arenas;
  }

  UsableArenas usable() {
    return usable;
  }

  PoolTable table() {
    return table;
  }
}

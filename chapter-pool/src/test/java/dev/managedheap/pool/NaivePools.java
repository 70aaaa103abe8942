package dev.managedheap.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model of the whole allocator for small blocks: it predicts the address of every block. It
 * shares no code with what it judges. A pool that was full is linked at the front or at the back.
 */
final class NaivePools {
  private static final int POOL_WORDS = 4096;
  private static final int FRONT_WORDS = 12;

  private static final class NaivePool {
    final int address;
    final Deque<Integer> freed = new ArrayDeque<>();
    int sizeClass = -1;
    int used;
    int virgin;

    NaivePool(int address) {
      this.address = address;
    }

    int blockWords() {
      return 4 * (sizeClass + 1);
    }

    boolean isFull() {
      return freed.isEmpty() && virgin + blockWords() > address + POOL_WORDS;
    }
  }

  private final NaiveArenas arenas = new NaiveArenas();
  private final Map<Integer, NaivePool> pools = new HashMap<>();
  private final Map<Integer, List<NaivePool>> usedPools = new HashMap<>();
  private final boolean back;

  NaivePools(LinkPolicy policy) {
    back = policy == LinkPolicy.BACK;
  }

  /** Where the next block of this many bytes, 1 to 512, lies. */
  int allocate(int bytes) {
    int sizeClass = (bytes + 15) / 16 - 1;
    List<NaivePool> used = usedPools.computeIfAbsent(sizeClass, key -> new ArrayList<>());
    if (used.isEmpty()) {
      used.add(emptyPool(sizeClass));
    }
    NaivePool pool = used.get(0);
    pool.used++;
    int block = pool.virgin;
    if (pool.freed.isEmpty()) {
      pool.virgin += pool.blockWords();
    } else {
      block = pool.freed.pop();
    }
    if (pool.isFull()) {
      used.remove(0);
    }
    return block;
  }

  private NaivePool emptyPool(int sizeClass) {
    int address = arenas.take();
    NaivePool pool = pools.computeIfAbsent(address, NaivePool::new);
    if (pool.sizeClass != sizeClass) {
      pool.sizeClass = sizeClass;
      pool.freed.clear();
      pool.virgin = address + FRONT_WORDS;
    }
    return pool;
  }

  /** The block is freed. */
  void free(int block) {
    NaivePool pool = poolOf(block);
    List<NaivePool> used = usedPools.getOrDefault(pool.sizeClass, List.of());
    boolean wasFull = pool.isFull();
    pool.freed.push(block);
    pool.used--;
    if (wasFull) {
      used.add(back ? used.size() : 0, pool);
    } else if (pool.used == 0) {
      used.remove(pool);
      int before = arenas.count();
      arenas.put(pool.address);
      if (arenas.count() < before) {
        int arena = pool.address / POOL_WORDS / 64;
        pools.keySet().removeIf(address -> address / POOL_WORDS / 64 == arena);
      }
    }
  }

  private NaivePool poolOf(int block) {
    NaivePool pool = pools.get(block / POOL_WORDS * POOL_WORDS);
    if (pool == null) {
      throw new IllegalArgumentException("no pool at " + block);
    }
    return pool;
  }

  /** The bytes of the class of a block. */
  int blockBytes(int block) {
    return 4 * poolOf(block).blockWords();
  }

  /** How many arenas there are. */
  int arenas() {
    return arenas.count();
  }
}

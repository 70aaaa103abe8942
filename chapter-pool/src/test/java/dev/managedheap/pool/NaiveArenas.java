package dev.managedheap.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * A model of the arenas with plain lists and linear searches: it predicts where each pool lies. It
 * knows the numbers (64 pools of 4,096 words) and the rules, and shares no code with what it
 * judges. Arenas begin at multiples of their size, and nothing else is taken from the system.
 */
final class NaiveArenas {
  private static final int POOLS = 64;
  private static final int POOL_WORDS = 4096;

  private static final class NaiveArena {
    final int number;
    final Deque<Integer> freed = new ArrayDeque<>();
    int untouched;

    NaiveArena(int number) {
      this.number = number;
    }

    int free() {
      return freed.size() + POOLS - untouched;
    }
  }

  private final List<NaiveArena> usable = new ArrayList<>();
  private final List<NaiveArena> all = new ArrayList<>();

  /** Where the next pool lies. */
  int take() {
    if (usable.isEmpty()) {
      NaiveArena taken = new NaiveArena(lowestNumber());
      usable.add(taken);
      all.add(taken);
    }
    NaiveArena arena = usable.get(0);
    int pool =
        arena.freed.isEmpty()
            ? (arena.number * POOLS + arena.untouched++) * POOL_WORDS
            : arena.freed.pop();
    if (arena.free() == 0) {
      usable.remove(0);
    }
    return pool;
  }

  private int lowestNumber() {
    TreeSet<Integer> numbers = new TreeSet<>();
    all.forEach(arena -> numbers.add(arena.number));
    int number = 1;
    while (numbers.contains(number)) {
      number++;
    }
    return number;
  }

  /** The pool at the address is empty. */
  void put(int pool) {
    int number = pool / POOL_WORDS / POOLS;
    NaiveArena arena = all.stream().filter(one -> one.number == number).findFirst().orElseThrow();
    int before = arena.free();
    int place = usable.indexOf(arena);
    arena.freed.push(pool);
    if (before == 0) {
      usable.add(0, arena);
    } else if (arena.free() == POOLS && place < usable.size() - 1) {
      usable.remove(place);
      all.remove(arena);
    } else {
      int end = place + 1;
      while (end < usable.size() && usable.get(end).free() == before) {
        end++;
      }
      usable.add(end, arena);
      usable.remove(place);
    }
  }

  /** How many arenas there are. */
  int count() {
    return all.size();
  }
}

// difference: counts and slots in maps, numbers from 1000 downwards, and deaths by a list of work
package dev.managedheap.exercises.catchcount;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** A counting heap that keeps books, and does its work from a list. */
final class Bookkeeper implements CountingHeap {
  private final Map<Integer, Integer> counts = new HashMap<>();
  private final Map<Integer, int[]> slots = new HashMap<>();
  private int next = 1000;

  @Override
  public int allocate(int slotCount) {
    next--;
    counts.put(next, 1);
    slots.put(next, new int[slotCount]);
    return next;
  }

  @Override
  public void retain(int object) {
    counts.merge(object, 1, Integer::sum);
  }

  @Override
  public void release(int object) {
    Deque<Integer> work = new ArrayDeque<>();
    work.add(object);
    while (!work.isEmpty()) {
      int loser = work.remove();
      if (loser != 0 && counts.merge(loser, -1, Integer::sum) == 0) {
        counts.remove(loser);
        for (int child : slots.remove(loser)) {
          work.add(child);
        }
      }
    }
  }

  @Override
  public void store(int container, int slot, int value) {
    int old = slots.get(container)[slot];
    if (old == value) {
      return;
    }
    if (value != 0) {
      retain(value);
    }
    slots.get(container)[slot] = value;
    release(old);
  }

  @Override
  public int load(int container, int slot) {
    return slots.get(container)[slot];
  }

  @Override
  public int count(int object) {
    return counts.getOrDefault(object, 0);
  }

  @Override
  public boolean isLive(int object) {
    return counts.containsKey(object);
  }
}

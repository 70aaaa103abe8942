package dev.managedheap.testkit.heap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/** No counts; a collection frees what no root reaches. */
final class TracingToyHeap extends ToyHeap {
  enum Mistake {
    NONE,
    COLLECTS_AT_ALLOCATION,
    LAST_SLOT_SKIPPED,
    SELF_LOOPS_KEPT,
    SLOTS_KEPT,
    SWAPS_SLOTS,
    SAYS_LIVE
  }

  private final Mistake mistake;
  private int[] stale = {};

  TracingToyHeap(Mistake mistake) {
    this.mistake = mistake;
  }

  @Override
  public int allocate(int slots) {
    if (mistake == Mistake.COLLECTS_AT_ALLOCATION && cells.size() % 3 == 2) {
      collect();
    }
    int address = place(slots);
    if (mistake == Mistake.SLOTS_KEPT && slots > 0 && stale.length > 0 && isLive(stale[0])) {
      cell(address).slots[0] = stale[0];
    }
    return address;
  }

  @Override
  public void bind(int root, int object) {
    roots[root] = object;
  }

  @Override
  public void store(int object, int slot, int value) {
    cell(object).slots[slot] = value;
  }

  @Override
  public int collect() {
    int live = cells.size();
    Set<Integer> garbage = new TreeSet<>(cells.keySet());
    garbage.removeAll(mistake == Mistake.LAST_SLOT_SKIPPED ? reachedBadly() : reached());
    garbage.removeIf(object -> mistake == Mistake.SELF_LOOPS_KEPT && holds(object, object));
    if (mistake == Mistake.SWAPS_SLOTS && !garbage.isEmpty()) {
      cells.values().forEach(TracingToyHeap::swapSlots);
    }
    for (int object : garbage) {
      stale = cell(object).slots;
      reclaim(object);
    }
    return mistake == Mistake.SAYS_LIVE ? live : garbage.size();
  }

  private boolean holds(int object, int child) {
    for (int held : cell(object).slots) {
      if (held == child) {
        return true;
      }
    }
    return false;
  }

  private static void swapSlots(Cell cell) {
    if (cell.slots.length > 1) {
      int first = cell.slots[0];
      cell.slots[0] = cell.slots[1];
      cell.slots[1] = first;
    }
  }

  private Set<Integer> reachedBadly() {
    Set<Integer> reached = new TreeSet<>();
    Deque<Integer> pending = new ArrayDeque<>();
    for (int root : roots) {
      pending.push(root);
    }
    while (!pending.isEmpty()) {
      int object = pending.pop();
      if (object != 0 && reached.add(object)) {
        int[] slots = cell(object).slots;
        for (int i = 0; i < slots.length - 1; i++) {
          pending.push(slots[i]);
        }
      }
    }
    return reached;
  }

  @Override
  public int count(int object) {
    return NO_COUNT;
  }
}

package dev.managedheap.testkit.heap;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Counting, and a collection that frees what no root reaches. */
class CountingToyHeap extends ToyHeap {
  enum Mistake {
    NONE,
    NO_COLLECTOR,
    NO_INCREMENT_ON_STORE,
    NO_DECREMENT_ON_OVERWRITE,
    DECREMENT_FIRST,
    CHILDREN_KEPT,
    CHILDREN_ONCE,
    FREED_AT_ONE,
    PARENT_FIRST,
    ROOT_FORGOTTEN,
    LAST_SLOT_LOST,
    CYCLES_KEPT,
    COUNTS_KEPT_BY_COLLECTION,
    SAYS_LIVE
  }

  private final Mistake mistake;

  CountingToyHeap(Mistake mistake) {
    this.mistake = mistake;
  }

  @Override
  public int allocate(int slots) {
    int address = place(slots);
    increment(address);
    return address;
  }

  @Override
  public void endOfOperation(int temporary) {
    decrement(temporary);
  }

  @Override
  public void bind(int root, int object) {
    int old = roots[root];
    if (mistake == Mistake.DECREMENT_FIRST) {
      decrement(old);
      increment(object);
      roots[root] = object;
      return;
    }
    increment(object);
    roots[root] = mistake == Mistake.ROOT_FORGOTTEN && root == 3 ? 0 : object;
    decrement(old);
  }

  @Override
  public void store(int object, int slot, int value) {
    int[] slots = cell(object).slots;
    int old = slots[slot];
    if (mistake != Mistake.NO_INCREMENT_ON_STORE) {
      increment(value);
    }
    boolean lost = mistake == Mistake.LAST_SLOT_LOST && slot == 3;
    slots[slot] = lost ? 0 : value;
    if (mistake != Mistake.NO_DECREMENT_ON_OVERWRITE) {
      decrement(old);
    }
  }

  private void increment(int object) {
    if (object != 0) {
      cell(object).count++;
    }
  }

  private void decrement(int object) {
    int last = mistake == Mistake.FREED_AT_ONE && object != 0 && holdsItself(object) ? 1 : 0;
    if (object != 0 && --cell(object).count == last) {
      free(object);
    }
  }

  private boolean holdsItself(int object) {
    return Arrays.stream(cell(object).slots).anyMatch(child -> child == object);
  }

  private void free(int object) {
    int[] children = cell(object).slots.clone();
    Arrays.fill(cell(object).slots, 0);
    if (mistake == Mistake.PARENT_FIRST) {
      reclaim(object);
    }
    if (mistake == Mistake.CHILDREN_ONCE) {
      children = Arrays.stream(children).distinct().toArray();
    }
    for (int child : children) {
      if (mistake != Mistake.CHILDREN_KEPT && child != object) {
        decrement(child);
      }
    }
    if (mistake != Mistake.PARENT_FIRST) {
      reclaim(object);
    }
  }

  @Override
  public int collect() {
    if (mistake == Mistake.NO_COLLECTOR) {
      return NO_COLLECTOR;
    }
    int live = cells.size();
    Set<Integer> garbage = new TreeSet<>(cells.keySet());
    garbage.removeAll(reached());
    if (mistake == Mistake.CYCLES_KEPT && garbage.size() > 1) {
      return garbage.size();
    }
    for (int object : garbage) {
      for (int child : cell(object).slots) {
        if (child != 0
            && !garbage.contains(child)
            && mistake != Mistake.COUNTS_KEPT_BY_COLLECTION) {
          cell(child).count--;
        }
      }
    }
    garbage.forEach(this::reclaim);
    return mistake == Mistake.SAYS_LIVE ? live : garbage.size();
  }

  @Override
  public int count(int object) {
    return cell(object).count;
  }
}

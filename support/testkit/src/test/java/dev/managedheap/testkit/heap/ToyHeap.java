package dev.managedheap.testkit.heap;

import dev.managedheap.notation.graph.ObjectGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A small heap in maps that uses addresses again, with the mistakes that its tests plant. */
abstract class ToyHeap implements HeapUnderTest {
  static final class Cell {
    final int[] slots;
    int count;

    Cell(int slots) {
      this.slots = new int[slots];
    }
  }

  static final class NotLive extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotLive(int address) {
      super("nothing lives at address " + address);
    }
  }

  final Map<Integer, Cell> cells = new TreeMap<>();
  final int[] roots = new int[26];
  private final Deque<Integer> free = new ArrayDeque<>();
  private final List<Integer> freed = new ArrayList<>();
  private int next = 16;

  int place(int slots) {
    int address = free.isEmpty() ? next : free.pop();
    next += address == next ? 16 : 0;
    cells.put(address, new Cell(slots));
    return address;
  }

  void reclaim(int address) {
    if (cells.remove(address) == null) {
      throw new NotLive(address);
    }
    free.push(address);
    freed.add(address);
  }

  Cell cell(int address) {
    Cell cell = cells.get(address);
    if (cell == null) {
      throw new NotLive(address);
    }
    return cell;
  }

  Set<Integer> reached() {
    Set<Integer> reached = new TreeSet<>();
    Deque<Integer> pending = new ArrayDeque<>();
    for (int root : roots) {
      pending.push(root);
    }
    while (!pending.isEmpty()) {
      int address = pending.pop();
      if (address != 0 && reached.add(address)) {
        for (int child : cell(address).slots) {
          pending.push(child);
        }
      }
    }
    return reached;
  }

  @Override
  public int root(int root) {
    return roots[root];
  }

  @Override
  public int load(int object, int slot) {
    return cell(object).slots[slot];
  }

  @Override
  public boolean isLive(int object) {
    return cells.containsKey(object);
  }

  @Override
  public void verify() {}

  @Override
  public int[] takeFreed() {
    int[] taken = freed.stream().mapToInt(Integer::intValue).toArray();
    freed.clear();
    return taken;
  }

  @Override
  public ObjectGraph graph() {
    return new ObjectGraph() {
      @Override
      public int[] objects() {
        return cells.keySet().stream().mapToInt(Integer::intValue).toArray();
      }

      @Override
      public int slotCount(int object) {
        return cell(object).slots.length;
      }

      @Override
      public int slot(int object, int index) {
        return cell(object).slots[index];
      }

      @Override
      public int[] roots() {
        return roots.clone();
      }
    };
  }
}

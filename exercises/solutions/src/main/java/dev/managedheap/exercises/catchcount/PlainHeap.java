package dev.managedheap.exercises.catchcount;

import java.util.ArrayList;
import java.util.List;

/** A counting heap in the plainest Java. The planted bugs are mistakes in this class. */
final class PlainHeap implements CountingHeap {
  private static final class Node {
    private final int[] slots;
    private int count = 1;
    private boolean freed;

    Node(int slots) {
      this.slots = new int[slots];
    }
  }

  private final List<Node> nodes = new ArrayList<>();

  private Node node(int object) {
    return nodes.get(object - 1);
  }

  @Override
  public int allocate(int slots) {
    nodes.add(new Node(slots));
    return nodes.size();
  }

  @Override
  public void retain(int object) {
    node(object).count++;
  }

  @Override
  public void release(int object) {
    node(object).count--;
    if (node(object).count == 0) {
      free(object);
    }
  }

  private void free(int object) {
    node(object).freed = true;
    for (int child : node(object).slots) {
      if (child != 0) {
        release(child);
      }
    }
  }

  @Override
  public void store(int container, int slot, int value) {
    if (value != 0) {
      retain(value);
    }
    int old = node(container).slots[slot];
    node(container).slots[slot] = value;
    if (old != 0) {
      release(old);
    }
  }

  @Override
  public int load(int container, int slot) {
    return node(container).slots[slot];
  }

  @Override
  public int count(int object) {
    return node(object).count;
  }

  @Override
  public boolean isLive(int object) {
    return !node(object).freed;
  }
}

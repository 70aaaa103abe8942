package dev.managedheap.capstone.program;

import dev.managedheap.capstone.ManagedHeap;
import java.util.HashMap;
import java.util.Map;

/** The names of a heap program: each is a root variable; one that was never bound holds nil. */
final class Variables {
  private final ManagedHeap heap;
  private final Map<String, Integer> numbers = new HashMap<>();

  Variables(ManagedHeap heap) {
    this.heap = heap;
  }

  /** The object that the name holds, or null: a borrowed reference. */
  int get(String name) {
    return heap.variable(number(name));
  }

  void bind(String name, int object) {
    heap.bind(number(name), object);
  }

  private int number(String name) {
    return numbers.computeIfAbsent(name, unknown -> heap.newVariable());
  }
}

package dev.managedheap.marksweep.cycle;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.notation.invariant.Invariant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Predicts the order in which CPython's {@code move_unreachable} leaves its lists, in linked
 * collections as CPython has them: what is set aside goes to the tail of the one, what comes back
 * to the tail of the other.
 */
final class OrderModel {
  private final ObjectHeap heap;
  private final Map<Integer, Integer> gcRefs = new HashMap<>();
  private final Queue<Integer> young = new ArrayDeque<>();
  private final List<Integer> reachable = new ArrayList<>();
  private final Set<Integer> unreachable = new LinkedHashSet<>();
  private boolean anyCameBack;

  /** Predicts for these objects, in this order. */
  OrderModel(ObjectHeap heap, int[] objects) {
    this.heap = heap;
    for (int object : objects) {
      gcRefs.put(object, heap.count(object));
      young.add(object);
    }
    for (int object : objects) {
      for (int target : targets(object)) {
        gcRefs.computeIfPresent(target, (t, references) -> references - 1);
      }
    }
    while (!young.isEmpty()) {
      visit(young.remove());
    }
  }

  private void visit(int object) {
    if (gcRefs.getOrDefault(object, 0) == 0) {
      unreachable.add(object);
      return;
    }
    reachable.add(object);
    for (int target : targets(object)) {
      if (unreachable.remove(target)) {
        young.add(target);
        anyCameBack = true;
      }
      gcRefs.computeIfPresent(target, (t, references) -> Math.max(references, 1));
    }
  }

  private int[] targets(int object) {
    int[] targets = new int[heap.references(object)];
    Arrays.setAll(targets, slot -> heap.slot(object, slot));
    return targets;
  }

  boolean anyCameBack() {
    return anyCameBack;
  }

  Set<Integer> unreachable() {
    return unreachable;
  }

  /** Compares with the lists of a heap of one generation, before anything is deleted. */
  void requireSame(Generations generations) {
    requireSame("survivors", reachable, generations.generation(0));
    requireSame("unreachable", List.copyOf(unreachable), generations.unreachable());
  }

  private static void requireSame(String name, List<Integer> expected, Generation list) {
    List<Integer> found = Arrays.stream(list.objects()).boxed().toList();
    require(
        found.equals(expected),
        Invariant.CC_29,
        "the " + name + " are " + found + ", but CPython's order is " + expected);
  }
}

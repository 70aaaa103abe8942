package dev.managedheap.testkit.judge;

import dev.managedheap.notation.graph.ObjectGraph;
import java.util.ArrayDeque;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.TreeSet;

/**
 * The judge of the collectors: a breadth-first search from the roots. It reads slots and roots and
 * nothing else, and shares no code with what it judges.
 */
public final class Reachability {
  private Reachability() {}

  /**
   * The addresses that can be reached from the roots. One at which no object stands is in the set
   * too, so that a dangling reference shows, but its slots are not read.
   */
  public static NavigableSet<Integer> reachable(ObjectGraph graph) {
    NavigableSet<Integer> objects = new TreeSet<>();
    for (int object : graph.objects()) {
      objects.add(object);
    }
    NavigableSet<Integer> reached = new TreeSet<>();
    Queue<Integer> frontier = new ArrayDeque<>();
    for (int root : graph.roots()) {
      visit(root, reached, frontier);
    }
    while (!frontier.isEmpty()) {
      int object = frontier.remove();
      if (objects.contains(object)) {
        for (int slot = 0; slot < graph.slotCount(object); slot++) {
          visit(graph.slot(object, slot), reached, frontier);
        }
      }
    }
    return reached;
  }

  private static void visit(int object, NavigableSet<Integer> reached, Queue<Integer> frontier) {
    if (object != 0 && reached.add(object)) {
      frontier.add(object);
    }
  }
}

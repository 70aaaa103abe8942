package dev.managedheap.figures;

import dev.managedheap.figures.HeapPicture.Node;
import dev.managedheap.figures.HeapPicture.Root;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Puts the nodes of a heap into layers: a node stands as many steps to the right as the shortest
 * way to it from a root is long. So no arrow skips a layer to the right.
 *
 * <p>Nodes that no root reaches come afterwards, in layers of their own: each search starts at one
 * that none of the rest holds, or at the one with the lowest number.
 */
final class Layers {
  private final Map<Integer, Node> nodes = new HashMap<>();
  private final Map<Integer, Integer> layers = new HashMap<>();
  private final List<Node> reached;
  private final List<Node> lost;

  Layers(HeapPicture picture) {
    for (Node node : picture.nodes()) {
      nodes.put(node.number(), node);
    }
    reached = search(picture.roots().stream().map(Root::target).toList());
    lost = new ArrayList<>();
    for (boolean onlyUnheld : new boolean[] {true, false}) {
      for (Node node : picture.nodes()) {
        boolean skip = onlyUnheld && isHeldByLost(picture, node);
        if (!layers.containsKey(node.number()) && !skip) {
          lost.addAll(search(List.of(node.number())));
        }
      }
    }
  }

  private boolean isHeldByLost(HeapPicture picture, Node node) {
    return picture.nodes().stream()
        .filter(other -> !reached.contains(other))
        .anyMatch(other -> other.slots().contains(node.number()));
  }

  private List<Node> search(List<Integer> from) {
    List<Node> found = new ArrayList<>();
    Queue<Integer> queue = new ArrayDeque<>();
    for (int number : from) {
      discover(number, 0, queue);
    }
    while (!queue.isEmpty()) {
      Node node = node(queue.remove());
      found.add(node);
      for (int target : node.slots()) {
        discover(target, layerOf(node.number()) + 1, queue);
      }
    }
    return found;
  }

  private void discover(int number, int layer, Queue<Integer> queue) {
    if (number != 0 && !layers.containsKey(number)) {
      layers.put(number, layer);
      queue.add(number);
    }
  }

  /** The nodes that a root reaches, in the order in which a search from the roots finds them. */
  List<Node> reached() {
    return reached;
  }

  /** The nodes that no root reaches. */
  List<Node> lost() {
    return lost;
  }

  Node node(int number) {
    Node node = nodes.get(number);
    if (node == null) {
      throw new IllegalArgumentException("no node " + number);
    }
    return node;
  }

  int layerOf(int number) {
    return layers.getOrDefault(number, 0);
  }
}

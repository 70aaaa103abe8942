package dev.managedheap.figures;

import java.util.List;

/**
 * What a picture of a heap shows: its variables and its nodes. Nodes are named by the numbers that
 * heap programs give them, from 1; 0 is nil.
 *
 * @param roots the variables, in the order in which the program names them
 * @param nodes the nodes that are not freed, by ascending number
 */
public record HeapPicture(List<Root> roots, List<Node> nodes) {
  /** Creates a picture; it keeps copies of the lists. */
  public HeapPicture {
    roots = List.copyOf(roots);
    nodes = List.copyOf(nodes);
  }

  /** A variable and the number of the node that it holds, 0 for none. */
  public record Root(String name, int target) {}

  /** A node, its reference count, and the numbers of the nodes that its slots hold. */
  public record Node(int number, int count, List<Integer> slots) {
    /** Creates a node; it keeps a copy of the list. */
    public Node {
      slots = List.copyOf(slots);
    }
  }

  /** The same without the variables that are nil. */
  public HeapPicture withoutNil() {
    return new HeapPicture(roots.stream().filter(root -> root.target() != 0).toList(), nodes);
  }

  /** The heap in words, for those who do not see the picture. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    for (Root root : roots) {
      text.append(text.isEmpty() ? "Variable " : "; variable ").append(root.name());
      text.append(root.target() == 0 ? " is nil" : " holds node " + root.target());
    }
    text.append(text.isEmpty() ? "No variables. " : ". ");
    for (Node node : nodes) {
      text.append("Node ").append(node.number()).append(", count ").append(node.count());
      for (int slot = 0; slot < node.slots().size(); slot++) {
        int target = node.slots().get(slot);
        text.append(slot == 0 ? ": slot " : ", slot ").append(slot);
        text.append(target == 0 ? " is empty" : " holds node " + target);
      }
      text.append(". ");
    }
    return nodes.isEmpty() ? text + "The heap is empty." : text.toString().trim();
  }
}

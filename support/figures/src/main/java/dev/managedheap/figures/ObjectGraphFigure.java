package dev.managedheap.figures;

import dev.managedheap.figures.HeapPicture.Node;
import dev.managedheap.figures.HeapPicture.Root;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws a heap: variables on the left, nodes with their counts and slots to the right of what holds
 * them, an arrow for each reference. Nodes that no root reaches stand below, dashed.
 */
public final class ObjectGraphFigure {
  private static final double NODE_WIDTH = 118;
  private static final double HEAD_HEIGHT = 26;
  private static final double SLOT_HEIGHT = 22;
  private static final double GAP = Arrows.GAP;
  private static final double SPACE = 16;
  private static final double ROOT_HEIGHT = 24;

  private final HeapPicture picture;
  private final Layers layers;
  private final Svg svg = new Svg();
  private final Arrows arrows = new Arrows(svg);
  private final Map<Integer, Double> tops = new HashMap<>();
  private final Map<Integer, Double> bottoms = new TreeMap<>();
  private final double rootWidth;

  /** Below the nodes of the band that is drawn: there begin its lanes. */
  private double floor;

  private ObjectGraphFigure(HeapPicture picture) {
    this.picture = picture;
    this.layers = new Layers(picture);
    double widest = 0;
    for (Root root : picture.roots()) {
      widest = Math.max(widest, rootLabel(root).length() * 7.5 + 22);
    }
    rootWidth = widest;
  }

  /** Draws the heap. */
  public static Figure draw(HeapPicture picture) {
    return new ObjectGraphFigure(picture).draw();
  }

  private Figure draw() {
    place(layers.reached());
    Map<Root, Double> rootTops = placeRoots();
    picture.roots().forEach(root -> drawRoot(root, rootTops.getOrDefault(root, 0.0)));
    drawBand(layers.reached());
    if (picture.nodes().isEmpty()) {
      svg.text("mh-muted", rootWidth + GAP, 17, "start", "the heap is empty");
      svg.reach(rootWidth + GAP + 110, ROOT_HEIGHT);
    }
    if (!layers.lost().isEmpty()) {
      separateLost();
      place(layers.lost());
      drawBand(layers.lost());
    }
    return Figure.of(svg, picture.describe());
  }

  private void drawBand(List<Node> nodes) {
    floor = lowest();
    arrows.beginBand(floor);
    nodes.forEach(this::drawNode);
    for (Node node : nodes) {
      for (int slot = 0; slot < node.slots().size(); slot++) {
        if (node.slots().get(slot) != 0) {
          drawReference(node, slot, layers.node(node.slots().get(slot)));
        }
      }
    }
    floor = arrows.endOfLanes();
  }

  private double lowest() {
    return bottoms.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private void place(List<Node> nodes) {
    for (Node node : nodes) {
      int layer = layers.layerOf(node.number());
      double free = bottoms.containsKey(layer) ? bottoms.get(layer) + SPACE : floor;
      double top = Math.max(free, wish(node));
      tops.put(node.number(), top);
      bottoms.put(layer, top + HEAD_HEIGHT + node.slots().size() * SLOT_HEIGHT);
    }
  }

  /** Beside the slot that holds the node, so that the arrow is nearly straight. */
  private double wish(Node node) {
    for (Node holder : picture.nodes()) {
      int slot = holder.slots().indexOf(node.number());
      boolean isBefore = layers.layerOf(holder.number()) + 1 == layers.layerOf(node.number());
      if (slot >= 0 && isBefore && tops.containsKey(holder.number())) {
        return slotMiddle(holder, slot) - HEAD_HEIGHT / 2;
      }
    }
    return 0;
  }

  private Map<Root, Double> placeRoots() {
    Map<Root, Double> places = new HashMap<>();
    double next = 0;
    for (boolean bound : new boolean[] {true, false}) {
      for (Root root : picture.roots()) {
        if ((root.target() != 0) == bound) {
          double wish = bound ? top(root.target()) + 1 : 0;
          double top = Math.max(next, wish);
          places.put(root, top);
          next = top + ROOT_HEIGHT + 8;
        }
      }
    }
    bottoms.merge(-1, next - 8, Math::max);
    return places;
  }

  private void separateLost() {
    boolean isAlone = floor <= 0;
    floor += isAlone ? 24 : 52;
    bottoms.clear();
    double right = left(2) - GAP;
    if (!isAlone) {
      svg.path("mh-rule", "M0," + Svg.number(floor - 32) + "H" + Svg.number(right));
    }
    svg.text("mh-muted", left(0), floor - 12, "start", "no root reaches these");
  }

  private void drawRoot(Root root, double top) {
    boolean isNil = root.target() == 0;
    double middle = top + ROOT_HEIGHT / 2;
    svg.box(isNil ? "mh-nil" : "mh-root", 0, top, rootWidth, ROOT_HEIGHT, ROOT_HEIGHT / 2);
    svg.text(
        isNil ? "mh-mono mh-muted" : "mh-mono mh-rootname",
        rootWidth / 2,
        middle + 4,
        "middle",
        rootLabel(root));
    if (!isNil) {
      Node target = layers.node(root.target());
      arrows.curve(rootWidth, middle, left(0), headMiddle(target));
    }
  }

  private static String rootLabel(Root root) {
    return root.target() == 0 ? root.name() + " = nil" : root.name();
  }

  private void drawNode(Node node) {
    boolean isLost = layers.lost().contains(node);
    double x = left(layers.layerOf(node.number()));
    double y = top(node.number());
    double slotsHeight = node.slots().size() * SLOT_HEIGHT;
    svg.box(isLost ? "mh-lost" : "mh-box", x, y, NODE_WIDTH, HEAD_HEIGHT + slotsHeight, 4);
    svg.box(isLost ? "mh-losthead" : "mh-head", x, y, NODE_WIDTH, HEAD_HEIGHT, 4);
    svg.text("mh-strong", x + 9, y + 17.5, "start", "node " + node.number());
    svg.text("mh-count", x + NODE_WIDTH - 9, y + 17.5, "end", "count " + node.count());
    for (int slot = 0; slot < node.slots().size(); slot++) {
      double middle = slotMiddle(node, slot);
      if (slot > 0) {
        double line = middle - SLOT_HEIGHT / 2;
        svg.path(
            "mh-rule",
            "M" + Svg.number(x + 1) + "," + Svg.number(line) + "h" + Svg.number(NODE_WIDTH - 2));
      }
      svg.text("mh-muted", x + 9, middle + 4, "start", "slot " + slot);
      if (node.slots().get(slot) == 0) {
        svg.text("mh-muted", x + NODE_WIDTH - 9, middle + 4, "end", "nil");
      } else {
        svg.dot("mh-tip", x + NODE_WIDTH - 12, middle, 3);
      }
    }
  }

  private void drawReference(Node holder, int slot, Node target) {
    double startX = left(layers.layerOf(holder.number())) + NODE_WIDTH - 12;
    double startY = slotMiddle(holder, slot);
    int targetLayer = layers.layerOf(target.number());
    boolean isNext = targetLayer == layers.layerOf(holder.number()) + 1;
    if (isNext && layers.lost().contains(holder) == layers.lost().contains(target)) {
      arrows.curve(startX, startY, left(targetLayer), headMiddle(target));
    } else {
      arrows.detour(startX, startY, left(targetLayer), headMiddle(target));
    }
  }

  private double left(int layer) {
    double before = rootWidth == 0 ? GAP / 2 : rootWidth + GAP;
    return before + layer * (NODE_WIDTH + GAP);
  }

  private double top(int number) {
    return tops.getOrDefault(number, 0.0);
  }

  private double headMiddle(Node node) {
    return top(node.number()) + HEAD_HEIGHT / 2;
  }

  private double slotMiddle(Node node, int slot) {
    return top(node.number()) + HEAD_HEIGHT + (slot + 0.5) * SLOT_HEIGHT;
  }
}

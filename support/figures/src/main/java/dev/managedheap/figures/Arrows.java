package dev.managedheap.figures;

/**
 * Draws arrows between the nodes of a graph.
 *
 * <p>An arrow to the next layer is a curve. Every other arrow makes a detour: through the gap on
 * the right of its slot, along a lane of its own below the nodes, and up through the gap on the
 * left of its target, so that it crosses no node.
 */
final class Arrows {
  /** The gap between two layers. */
  static final double GAP = 60;

  private static final double LANE = 9;

  private final Svg svg;
  private double floor;
  private int lanes;

  Arrows(Svg svg) {
    this.svg = svg;
  }

  /** The lanes of the arrows to come begin below this. */
  void beginBand(double bottom) {
    floor = bottom;
    lanes = 0;
  }

  /** Below the last lane. */
  double endOfLanes() {
    return lanes == 0 ? floor : floor + 14 + lanes * LANE;
  }

  void curve(double startX, double startY, double endX, double endY) {
    double bend = (endX - startX) / 2;
    svg.path(
        "mh-line",
        "M"
            + point(startX, startY)
            + "C"
            + point(startX + bend, startY)
            + " "
            + point(endX - bend, endY)
            + " "
            + point(endX - 6, endY));
    tip(endX, endY);
  }

  void detour(double startX, double startY, double endX, double endY) {
    int lane = lanes++;
    double shift = Math.min(lane * 5.0, GAP - 34);
    double right = startX + 12 + 10 + shift;
    double left = endX - 16 - shift;
    double bottom = floor + 14 + lane * LANE;
    double turn = 6;
    svg.path(
        "mh-line",
        "M"
            + point(startX, startY)
            + "H"
            + Svg.number(right - turn)
            + "Q"
            + point(right, startY)
            + " "
            + point(right, startY + turn)
            + "V"
            + Svg.number(bottom - turn)
            + "Q"
            + point(right, bottom)
            + " "
            + point(right - turn, bottom)
            + "H"
            + Svg.number(left + turn)
            + "Q"
            + point(left, bottom)
            + " "
            + point(left, bottom - turn)
            + "V"
            + Svg.number(endY + turn + 6)
            + "Q"
            + point(left, endY + 6)
            + " "
            + point(left + turn, endY + 6)
            + "H"
            + Svg.number(endX - 6));
    tip(endX, endY + 6);
    svg.reach(right, bottom);
  }

  private void tip(double x, double y) {
    svg.path("mh-tip", "M" + point(x, y) + "l-8,-4 v8 z");
  }

  private static String point(double x, double y) {
    return Svg.number(x) + "," + Svg.number(y);
  }
}

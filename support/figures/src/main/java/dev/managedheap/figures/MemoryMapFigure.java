package dev.managedheap.figures;

import dev.managedheap.figures.MemoryMap.Segment;
import dev.managedheap.figures.MemoryMap.Strip;
import dev.managedheap.memory.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a map of memory: a strip for each piece, segments as long as they are where that can be
 * read and shortened where not, byte addresses at their left ends, lengths in words and bytes
 * below. A long strip goes on in a second row; a header stays with what it is the header of. The
 * free list is drawn as arrows above.
 */
public final class MemoryMapFigure {
  private static final double MOST_WIDTH = 720;
  private static final double HEIGHT = 40;
  private static final double PIXELS_PER_WORD = 4;
  private static final double LEAST_SEGMENT = 66;
  private static final double LEAST_HEADER = 48;
  private static final double MOST_SEGMENT = 210;

  /** How high above a row the arrows of the free list and their words stand. */
  private static final double LINKS = 22;

  /** The room that they need there. */
  private static final double ABOVE = LINKS + 10;

  private final MemoryMap map;
  private final Svg svg = new Svg();
  private final Map<Integer, double[]> places = new HashMap<>();

  /** Where the row at each height ends. */
  private final Map<Double, Double> rowEnds = new HashMap<>();

  private MemoryMapFigure(MemoryMap map) {
    this.map = map;
  }

  /** Draws the map. */
  public static Figure draw(MemoryMap map) {
    MemoryMapFigure figure = new MemoryMapFigure(map);
    double y = 0;
    for (Strip strip : map.strips()) {
      y = figure.drawStrip(strip, y) + 18;
    }
    figure.drawLinks();
    return Figure.of(figure.svg, map.describe());
  }

  private double drawStrip(Strip strip, double top) {
    svg.text("mh-strong", 0, top + 13, "start", strip.title());
    svg.reach(strip.title().length() * 6.6, top + 16);
    double x = 0;
    double above = map.links().isEmpty() ? 0 : ABOVE;
    double y = top + 24 + above;
    List<Segment> segments = strip.segments();
    for (int index = 0; index < segments.size(); index++) {
      Segment segment = segments.get(index);
      double width = width(segment);
      boolean leads = segment.use() == MemoryMap.Use.HEADER && index + 1 < segments.size();
      double together = leads ? width + width(segments.get(index + 1)) : width;
      boolean follows = index > 0 && segments.get(index - 1).use() == MemoryMap.Use.HEADER;
      if (x > 0 && !follows && x + together > MOST_WIDTH) {
        x = 0;
        y += HEIGHT + 62 + above;
      }
      drawSegment(segment, x, y, width);
      x += width;
      rowEnds.put(y, x);
    }
    return y + HEIGHT + 36;
  }

  private static double width(Segment segment) {
    double least = segment.use() == MemoryMap.Use.HEADER ? LEAST_HEADER : LEAST_SEGMENT;
    double text = segment.label().length() * 6.6 + 12;
    double exact = Math.min(segment.words() * PIXELS_PER_WORD, MOST_SEGMENT);
    return Math.max(Math.max(least, text), exact);
  }

  private void drawSegment(Segment segment, double x, double y, double width) {
    svg.box(segment.use().shape, x, y, width, HEIGHT, 0);
    svg.text("mh-label", x + width / 2, y + HEIGHT / 2 + 4, "middle", segment.label());
    svg.path("mh-rule", "M" + Svg.number(x) + "," + Svg.number(y + HEIGHT) + "v6");
    String address = Address.show(segment.address()).replaceFirst("^0x0{1,4}", "0x");
    svg.text("mh-mono", x, y + HEIGHT + 17, "start", address);
    String[] lines = segment.length().split(", ", -1);
    svg.text("mh-muted", x, y + HEIGHT + 31, "start", lines[0]);
    if (lines.length > 1) {
      svg.text("mh-muted", x, y + HEIGHT + 45, "start", lines[1]);
    }
    svg.reach(x + width, y + HEIGHT + 50);
    places.put(segment.address(), new double[] {x + Math.min(width / 2, 24), y});
  }

  private void drawLinks() {
    List<Integer> links = map.links();
    for (int index = 0; index < links.size(); index++) {
      double[] to = places.getOrDefault(links.get(index), new double[] {0, 0});
      double[] from = index == 0 ? null : places.get(links.get(index - 1));
      if (from == null) {
        svg.text("mh-muted", to[0] + 7, to[1] - LINKS, "start", "first free");
        svg.path("mh-line", "M" + point(to[0], to[1] - 18) + "V" + Svg.number(to[1] - 6));
      } else if (from[1] != to[1]) {
        svg.path("mh-line", leave(from) + "H" + Svg.number(rowEnds.getOrDefault(from[1], 0.0)));
        svg.path("mh-line", "M" + point(0, to[1] - 18) + arrive(to));
      } else {
        svg.path("mh-line", leave(from) + arrive(to));
      }
      svg.path("mh-tip", "M" + point(to[0], to[1]) + "l-4,-8 h8 z");
    }
  }

  /** Out of a chunk at the top, and to the right. */
  private static String leave(double[] from) {
    return "M" + point(from[0] + 6, from[1]) + "V" + Svg.number(from[1] - 13) + "q0,-5 5,-5";
  }

  /** To the right, and down into a chunk. */
  private static String arrive(double[] to) {
    return "H" + Svg.number(to[0] - 5) + "q5,0 5,5V" + Svg.number(to[1] - 6);
  }

  private static String point(double x, double y) {
    return Svg.number(x) + "," + Svg.number(y);
  }
}

package dev.managedheap.figures;

import java.util.Locale;

/**
 * Writes a picture as SVG text. Lengths are pixels.
 *
 * <p>Shapes carry class names and no colours. A page that holds the picture gives the classes their
 * colours, light or dark; {@link #standalone} adds those of print for every other reader.
 */
final class Svg {
  private static final String PRINT_STYLE =
      """
      <style>
      text{font-family:'Noto Serif',serif;font-size:12px;fill:#1d1f24}
      .mh-mono{font-family:'M+ 1mn',monospace;font-size:11px}
      .mh-muted{fill:#5f6470}
      .mh-strong{font-weight:bold}
      .mh-box{fill:#ffffff;stroke:#3a4a63;stroke-width:1.2}
      .mh-head{fill:#dfe8f5;stroke:#3a4a63;stroke-width:1.2}
      .mh-lost{fill:#ffffff;stroke:#a3492b;stroke-width:1.2;stroke-dasharray:4 3}
      .mh-losthead{fill:#f9e3da;stroke:#a3492b;stroke-width:1.2;stroke-dasharray:4 3}
      .mh-root{fill:#2f4b7c;stroke:none}
      .mh-rootname{fill:#ffffff}
      .mh-nil{fill:none;stroke:#8b909b;stroke-width:1}
      .mh-line{fill:none;stroke:#3a4a63;stroke-width:1.3}
      .mh-tip{fill:#3a4a63;stroke:none}
      .mh-rule{fill:none;stroke:#c3c8d1;stroke-width:1}
      .mh-header{fill:#b9c6da;stroke:#3a4a63;stroke-width:1}
      .mh-used{fill:#dfe8f5;stroke:#3a4a63;stroke-width:1}
      .mh-free{fill:#f2ead2;stroke:#8a7431;stroke-width:1}
      .mh-rest{fill:#f4f5f7;stroke:#8b909b;stroke-width:1;stroke-dasharray:3 3}
      .mh-plot{fill:none;stroke-width:1.6}
      .mh-c0{stroke:#2a5599}.mh-c1{stroke:#a3431f}.mh-c2{stroke:#2c6a45}
      .mh-c3{stroke:#7a5a05}.mh-c4{stroke:#8a2b6c}
      .mh-d1{stroke-dasharray:7 4}.mh-d2{stroke-dasharray:2 3}.mh-d3{stroke-dasharray:9 3 2 3}
      .mh-d4{stroke-dasharray:4 2}
      .mh-mark{stroke:#ffffff;stroke-width:1}
      .mh-f0{fill:#2a5599}.mh-f1{fill:#a3431f}.mh-f2{fill:#2c6a45}
      .mh-f3{fill:#7a5a05}.mh-f4{fill:#8a2b6c}
      </style>
      """;

  private final StringBuilder shapes = new StringBuilder();
  private double width;
  private double height;

  /** Makes the picture at least as large as this. */
  void reach(double x, double y) {
    width = Math.max(width, x);
    height = Math.max(height, y);
  }

  /** The width of the picture so far, in pixels. */
  double width() {
    return width;
  }

  void box(String kind, double x, double y, double boxWidth, double boxHeight, double radius) {
    shapes.append("<rect class=\"").append(kind).append('"');
    attribute("x", x);
    attribute("y", y);
    attribute("width", boxWidth);
    attribute("height", boxHeight);
    if (radius > 0) {
      attribute("rx", radius);
    }
    shapes.append("/>\n");
    reach(x + boxWidth, y + boxHeight);
  }

  void path(String kind, String path) {
    shapes.append("<path class=\"").append(kind).append("\" d=\"").append(path).append("\"/>\n");
  }

  void dot(String kind, double x, double y, double radius) {
    shapes.append("<circle class=\"").append(kind).append('"');
    attribute("cx", x);
    attribute("cy", y);
    attribute("r", radius);
    shapes.append("/>\n");
  }

  /** Text whose anchor is {@code start}, {@code middle} or {@code end}. */
  void text(String kind, double x, double y, String anchor, String text) {
    shapes.append("<text class=\"").append(kind).append('"');
    attribute("x", x);
    attribute("y", y);
    if (!anchor.equals("start")) {
      shapes.append(" text-anchor=\"").append(anchor).append('"');
    }
    shapes.append('>').append(escape(text)).append("</text>\n");
  }

  private void attribute(String name, double value) {
    shapes.append(' ').append(name).append("=\"").append(number(value)).append('"');
  }

  /** A length with at most one decimal, the same in every language of the system. */
  static String number(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded)
        ? Integer.toString((int) rounded)
        : Double.toString(rounded).toLowerCase(Locale.ROOT);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The picture to stand inside a page that has the colours; the description is its text. */
  String inline(String description) {
    return document("", description);
  }

  /** The picture as a file of its own, in the colours of print. */
  String standalone(String description) {
    return document(PRINT_STYLE, description);
  }

  private String document(String style, String description) {
    String size = number(width + 2) + " " + number(height + 2);
    String[] sides = size.split(" ", -1);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mh\" role=\"img\" width=\""
        + sides[0]
        + "\" height=\""
        + sides[1]
        + "\" viewBox=\"-1 -1 "
        + size
        + "\">\n<title>"
        + escape(description)
        + "</title>\n"
        + style
        + shapes
        + "</svg>\n";
  }
}

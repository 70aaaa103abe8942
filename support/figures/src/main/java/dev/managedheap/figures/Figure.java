package dev.managedheap.figures;

/**
 * A finished picture.
 *
 * @param inline SVG text without colours, to stand in a page whose style sheet has them
 * @param standalone SVG text with the colours of print
 * @param width its width in pixels
 * @param description what the picture shows, in words, from the same data
 */
public record Figure(String inline, String standalone, double width, String description) {
  static Figure of(Svg svg, String description) {
    return new Figure(
        svg.inline(description), svg.standalone(description), svg.width(), description);
  }
}

package dev.managedheap.figures;

import dev.managedheap.figures.WordRows.Row;
import dev.managedheap.memory.Address;

/** Draws words of memory below one another: byte address, value in its box, and meaning. */
public final class WordsFigure {
  private static final double BOX_LEFT = 86;
  private static final double BOX_WIDTH = 104;
  private static final double ROW = 24;
  private static final double GAP = 9;
  private static final double PIXELS_PER_LETTER = 6.7;

  private WordsFigure() {}

  /** Draws the rows. */
  public static Figure draw(WordRows words) {
    Svg svg = new Svg();
    double y = 0;
    for (Row row : words.rows()) {
      y += row.begins() && y > 0 ? GAP : 0;
      svg.text("mh-mono", 0, y + 16, "start", Address.show(row.address()));
      svg.box(row.use().shape, BOX_LEFT, y, BOX_WIDTH, ROW, 0);
      String value = row.words() == 1 ? row.value() : "…";
      svg.text("mh-mono", BOX_LEFT + BOX_WIDTH / 2, y + 16, "middle", value);
      String meaning = row.words() == 1 ? row.meaning() : row.words() + " words: " + row.meaning();
      svg.text("mh-label", BOX_LEFT + BOX_WIDTH + 12, y + 16, "start", meaning);
      svg.reach(BOX_LEFT + BOX_WIDTH + 12 + meaning.length() * PIXELS_PER_LETTER, y + ROW);
      y += ROW;
    }
    return Figure.of(svg, words.describe());
  }
}

package dev.managedheap.docs.manuscript;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Numbers listings, figures, runs, tables and questions within their chapter: Figure 2.1. */
final class Numbering {
  private final Map<String, Integer> counts = new HashMap<>();
  private int chapters;
  private String chapter = "";

  /** A chapter begins; one without a number has an initial of its id instead. */
  void beginChapter(boolean isNumbered, String id) {
    chapter =
        isNumbered ? Integer.toString(++chapters) : id.substring(0, 1).toUpperCase(Locale.ROOT);
    counts.clear();
  }

  /** The next label of a kind, as {@code Figure 2.1}. */
  String next(String kind) {
    return kind + " " + chapter + "." + counts.merge(kind, 1, Integer::sum);
  }
}

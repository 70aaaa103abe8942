package dev.managedheap.lab.learn;

import dev.managedheap.checks.verdict.BookPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The book as a learner reaches it: as a page once it is built, else by its chapter's name. */
public final class Book {
  private static final Map<String, String> CHAPTERS =
      Map.of(
          "memory", "chapter 1, Memory",
          "refcount", "chapter 2, Reference counting",
          "marksweep", "chapter 3, Mark-sweep",
          "pool", "chapter 4, The pool",
          "managed-heap", "chapter 5, The managed heap");

  private static final String INVARIANTS = "invariants";

  private final Path web;

  /** The book of the project at the root. */
  public Book(Path root) {
    this.web = root.resolve(".lab/build/docs/book/web");
  }

  /** How a chapter is called, in short. */
  static String chapter(String page) {
    String chapter = CHAPTERS.getOrDefault(page, page);
    int comma = chapter.indexOf(',');
    return comma < 0 ? chapter : chapter.substring(0, comma);
  }

  /** How a chapter is called, with its title. */
  static String chapterWithTitle(String page) {
    return CHAPTERS.getOrDefault(page, "\"" + page + "\"");
  }

  /** A place as a learner finds it: its address, or else in words. */
  String shown(BookPlace place) {
    return address(place)
        .orElseGet(
            () ->
                place.page().equals(INVARIANTS)
                    ? "the book, The invariants, " + place.anchor().toUpperCase(Locale.ROOT)
                    : "the book, " + chapterWithTitle(place.page()));
  }

  /** The address of a place, if the book was built and has that page. */
  Optional<String> address(BookPlace place) {
    Path page = web.resolve(place.page() + ".html");
    if (!Files.exists(page)) {
      return Optional.empty();
    }
    String anchor = place.anchor().isEmpty() ? "" : "#" + place.anchor();
    return Optional.of(page.toUri() + anchor);
  }
}

package dev.managedheap.docs.web;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page of the web edition.
 *
 * @param id the id of the chapter, which names the file
 * @param number the number of the chapter, or empty
 * @param title its title
 * @param body its content
 * @param sections its sections
 */
record Chapter(String id, String number, String title, Element body, List<Section> sections) {
  Chapter {
    sections = List.copyOf(sections);
  }

  /** A section of a page. */
  record Section(String id, String title) {}

  String file() {
    return id + ".html";
  }
}

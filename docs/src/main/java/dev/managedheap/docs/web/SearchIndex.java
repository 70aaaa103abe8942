package dev.managedheap.docs.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** What the search of the pages looks through: the sections with their text, as a script. */
final class SearchIndex {
  private final List<String> entries = new ArrayList<>();

  void add(Chapter chapter) {
    String label = chapter.number().isEmpty() ? "" : chapter.number() + " ";
    StringBuilder text = new StringBuilder();
    String id = "";
    String title = "";
    for (Element element : chapter.body().select("h2,h3,p,li,td,th,pre,figcaption,dt,dd,samp")) {
      if (element.is("h2,h3")) {
        entry(chapter, label, id, title, text);
        text.setLength(0);
        id = element.id();
        Element heading = element.clone();
        heading.select(".version,.anchor,.number").remove();
        title = heading.text().strip();
      } else if (!element.is("p,pre,samp") || !element.parents().is("li,td,dd,pre")) {
        text.append(element.text()).append(' ');
      }
    }
    entry(chapter, label, id, title, text);
  }

  private void entry(Chapter chapter, String label, String id, String title, StringBuilder text) {
    String address = chapter.file() + (id.isEmpty() ? "" : "#" + id);
    String shown = title.isEmpty() ? chapter.title() : title;
    entries.add(
        "["
            + quote(address)
            + ","
            + quote(label + chapter.title())
            + ","
            + quote(shown)
            + ","
            + quote(text.toString().strip())
            + "]");
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int index = 0; index < text.length(); index++) {
      char c = text.charAt(index);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
        quoted.append(' ');
      } else if (c == '<') {
        quoted.append("\\u003c");
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  String script() {
    return "window.BOOK_SECTIONS=[\n" + String.join(",\n", entries) + "\n];\n";
  }
}

package dev.managedheap.docs.web;

import dev.managedheap.docs.Problems;
import dev.managedheap.docs.manuscript.Manuscript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Cuts the book into pages, dresses them, and writes them with all that they need. */
public final class WebPages {
  private static final String TITLE = "The Managed Heap";
  private static final Pattern NUMBERED = Pattern.compile("(\\d+)\\. (.*)", Pattern.DOTALL);
  private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/lunr.min.js";
  private static final List<String> ASSETS =
      List.of(
          "book.css",
          "book.js",
          "icon.svg",
          "fonts/inter-latin-wght-normal.woff2",
          "fonts/jetbrains-mono-latin-wght-normal.woff2",
          "fonts/source-serif-4-latin-wght-normal.woff2",
          "fonts/source-serif-4-latin-wght-italic.woff2",
          "fonts/LICENSE-inter.txt",
          "fonts/LICENSE-jetbrains-mono.txt",
          "fonts/LICENSE-source-serif-4.txt");

  private final Manuscript manuscript;
  private final Problems problems;
  private final Map<String, byte[]> files = new TreeMap<>();

  /** Pages of this manuscript. */
  public WebPages(Manuscript manuscript, Problems problems) {
    this.manuscript = manuscript;
    this.problems = problems;
  }

  /** Writes the pages into the folder; files of an older build are removed. */
  public void write(String html, Path folder) throws IOException {
    Document book = Jsoup.parseBodyFragment(html);
    book.outputSettings().prettyPrint(false);
    List<Chapter> chapters = new ArrayList<>();
    SearchIndex index = new SearchIndex();
    for (Element section : book.select("body > div.sect1")) {
      Chapter chapter = chapter(section);
      index.add(chapter);
      chapters.add(chapter);
    }
    Map<String, String> fileOfId = new HashMap<>();
    for (Chapter chapter : chapters) {
      chapter.body().select("[id]").forEach(e -> fileOfId.put(e.id(), chapter.file()));
    }
    PageShell shell = new PageShell(TITLE, chapters);
    Map<String, Document> pages = new TreeMap<>();
    pages.put("index.html", shell.page(-1, cover(book, chapters)));
    for (int number = 0; number < chapters.size(); number++) {
      pages.put(chapters.get(number).file(), shell.page(number, chapters.get(number).body()));
    }
    pages.forEach((file, page) -> link(file, page, fileOfId));
    pages.forEach((file, page) -> put(file, page.outerHtml() + "\n"));
    put("assets/search-data.js", index.script());
    files.put("assets/lunr.min.js", resource(LUNR));
    for (String asset : ASSETS) {
      files.put("assets/" + asset, resource("/dev/managedheap/docs/web/" + asset));
    }
    check(pages);
    writeAll(folder);
  }

  private Chapter chapter(Element section) {
    new Dressing(manuscript).dress(section);
    Element heading = section.selectFirst("h1");
    if (heading == null) {
      throw new IllegalStateException("a chapter without a heading");
    }
    String text = heading.ownText().strip();
    Matcher numbered = NUMBERED.matcher(text);
    String number = numbered.matches() ? numbered.group(1) : "";
    String title = numbered.matches() ? numbered.group(2) : text;
    String id = heading.id();
    Element head = new Element("div").addClass("opening");
    if (!number.isEmpty()) {
      head.appendElement("p").addClass("eyebrow").text("Chapter " + number);
    }
    head.appendElement("h1").id(id).text(title);
    heading.replaceWith(head);
    List<Chapter.Section> sections = new ArrayList<>();
    for (Element inner : section.select("h2[id]")) {
      Element name = inner.clone();
      name.select(".version,.anchor").remove();
      sections.add(new Chapter.Section(inner.id(), name.text().strip()));
    }
    Element lead = section.selectFirst(".sectionbody > .paragraph > p");
    if (lead != null) {
      lead.addClass("lead");
    }
    return new Chapter(id, number, title, section, sections);
  }

  private Element cover(Document book, List<Chapter> chapters) {
    Element cover = new Element("div");
    Element preamble = book.selectFirst("#preamble");
    Element opening = cover.appendElement("div").addClass("title-page");
    opening.appendElement("h1").text(TITLE);
    if (preamble != null) {
      new Dressing(manuscript).dress(preamble);
      preamble.select(".sectionbody").forEach(e -> opening.appendChildren(e.childNodesCopy()));
    }
    Element list = cover.appendElement("ol").addClass("cover-contents");
    for (Chapter chapter : chapters) {
      Element item = list.appendElement("li");
      Element link = item.appendElement("a").attr("href", chapter.file());
      link.appendElement("span").addClass("number").text(chapter.number());
      link.appendElement("b").text(chapter.title());
      Element lead = chapter.body().selectFirst("p.lead");
      if (lead != null && !chapter.number().isEmpty()) {
        item.appendElement("p").text(firstSentence(lead.text()));
      }
    }
    return cover;
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private static void link(String file, Document page, Map<String, String> fileOfId) {
    for (Element link : page.select("article a[href^=#]")) {
      String id = link.attr("href").substring(1);
      String target = fileOfId.get(id);
      if (target != null && !target.equals(file)) {
        link.attr("href", target.equals(id + ".html") ? target : target + "#" + id);
      }
    }
  }

  private void check(Map<String, Document> pages) {
    Set<String> names = new HashSet<>(files.keySet());
    LinkCheck links = new LinkCheck(names, problems);
    pages.forEach(links::add);
    links.check();
  }

  private void put(String file, String text) {
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = WebPages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no resource " + name);
      }
      return in.readAllBytes();
    }
  }

  private void writeAll(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var old = Files.walk(folder)) {
        for (Path path : old.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(path).toString().replace('\\', '/');
          if (!files.containsKey(name)) {
            Files.delete(path);
          }
        }
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(path, file.getValue());
    }
  }
}

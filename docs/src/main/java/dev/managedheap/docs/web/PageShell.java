package dev.managedheap.docs.web;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** What stands around the content of each page: head, contents, search, previous and next. */
final class PageShell {
  private static final String MARK =
      """
      <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" aria-label="">
      <rect x="2" y="4" width="12" height="9" rx="2"/>
      <rect x="2" y="19" width="12" height="9" rx="2"/>
      <rect x="19" y="11" width="11" height="9" rx="2"/>
      <path d="M14 8.5h4q3 0 3 2.5M14 23.5h4q3 0 3-3.5" fill="none"/></svg>""";

  private final String title;
  private final List<Chapter> chapters;

  PageShell(String title, List<Chapter> chapters) {
    this.title = title;
    this.chapters = chapters;
  }

  /** The page of a chapter, or the first page for a negative number. */
  Document page(int index, Element content) {
    Chapter chapter = index < 0 ? null : chapters.get(index);
    Document page = Document.createShell("");
    page.prependChild(new DocumentType("html", "", ""));
    page.outputSettings().prettyPrint(false);
    Element html = page.selectFirst("html");
    if (html != null) {
      html.attr("lang", "en");
    }
    head(page.head(), chapter == null ? title : chapter.title() + " · " + title);
    Element body = page.body();
    body.addClass(chapter == null ? "cover" : "chapter");
    body.appendElement("a").addClass("skip").attr("href", "#content").text("Skip to the text");
    top(body.appendElement("header").addClass("top"));
    side(body.appendElement("nav").id("contents").attr("aria-label", "Contents"), index);
    Element main = body.appendElement("main").id("content").attr("tabindex", "-1");
    Element article = main.appendElement("article");
    article.appendChildren(content.childNodesCopy());
    turn(main, index);
    main.appendElement("footer")
        .html(
            "Text under CC BY 4.0, code under the Apache License 2.0. "
                + "<a href=\"checks.html\">How this book is checked</a>");
    body.appendElement("script").attr("src", "assets/book.js").attr("defer", "");
    return page;
  }

  private static void head(Element head, String title) {
    head.empty();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    head.appendElement("title").text(title);
    head.appendElement("link").attr("rel", "icon").attr("href", "assets/icon.svg");
    head.appendElement("link").attr("rel", "stylesheet").attr("href", "assets/book.css");
    head.appendElement("script")
        .append(
            "document.documentElement.classList.add('js');try{var t=localStorage.getItem('theme');"
                + "if(t)document.documentElement.dataset.theme=t}catch(e){}");
  }

  private void top(Element top) {
    top.appendElement("a").addClass("menu").attr("href", "#contents").text("Contents");
    Element home = top.appendElement("a").addClass("home").attr("href", "index.html");
    home.append(MARK);
    home.appendElement("span").text(title);
    top.appendElement("button")
        .addClass("theme")
        .attr("type", "button")
        .attr("aria-label", "Dark or light");
  }

  private void side(Element nav, int current) {
    nav.appendElement("a").addClass("close").attr("href", "#content").text("Close");
    Element search = nav.appendElement("div").addClass("search").attr("role", "search");
    search.appendElement("label").attr("for", "search").text("Search the book");
    search
        .appendElement("input")
        .id("search")
        .attr("type", "search")
        .attr("placeholder", "Search  ( / )")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false");
    search.appendElement("div").id("found").attr("aria-live", "polite");
    Element list = nav.appendElement("ul").addClass("chapters");
    for (int index = 0; index < chapters.size(); index++) {
      Chapter chapter = chapters.get(index);
      Element item = list.appendElement("li");
      Element link = item.appendElement("a").attr("href", chapter.file());
      link.appendElement("span").addClass("number").text(chapter.number());
      link.appendElement("span").text(chapter.title());
      if (index == current) {
        link.attr("aria-current", "page");
        Element sections = item.appendElement("ul");
        for (Chapter.Section section : chapter.sections()) {
          sections
              .appendElement("li")
              .appendElement("a")
              .attr("href", "#" + section.id())
              .text(section.title());
        }
        if (chapter.sections().isEmpty()) {
          sections.remove();
        }
      }
    }
  }

  private void turn(Element main, int current) {
    Element turn =
        main.appendElement("nav").addClass("turn").attr("aria-label", "Previous and next");
    if (current >= 0) {
      boolean isFirst = current == 0;
      String file = isFirst ? "index.html" : chapters.get(current - 1).file();
      turnLink(turn, "previous", "Previous", file, isFirst ? title : name(current - 1));
    }
    if (current + 1 < chapters.size()) {
      String file = chapters.get(current + 1).file();
      turnLink(turn, "next", current < 0 ? "Begin" : "Next", file, name(current + 1));
    }
  }

  private String name(int index) {
    Chapter chapter = chapters.get(index);
    return chapter.number().isEmpty() ? chapter.title() : chapter.number() + " " + chapter.title();
  }

  private static void turnLink(
      Element turn, String direction, String label, String file, String name) {
    Element link = turn.appendElement("a").addClass(direction).attr("href", file);
    link.attr("rel", direction.equals("next") ? "next" : "prev");
    link.appendElement("span").text(label);
    link.appendElement("b").text(name);
  }
}

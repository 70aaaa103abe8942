package dev.managedheap.docs.web;

import dev.managedheap.docs.manuscript.Manuscript;
import dev.managedheap.docs.run.ProgramRun;
import dev.managedheap.docs.run.RecordedSessions;
import dev.managedheap.figures.Figure;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Turns the HTML that Asciidoctor writes into that of the pages: headings from h1 on, figures drawn
 * in the page, code coloured and with its file, questions that open.
 */
final class Dressing {
  private final Manuscript manuscript;

  Dressing(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  void dress(Element body) {
    for (int level = 2; level <= 6; level++) {
      for (Element heading : body.select("h" + level)) {
        heading.tagName("h" + (level - 1));
      }
    }
    body.select("pre i.conum + b").addClass("conum");
    body.select("i.conum").remove();
    numbers(body);
    versions(body);
    figures(body);
    listings(body);
    runs(body);
    tables(body);
    questions(body);
    anchors(body);
    body.select("p:empty").remove();
  }

  /** The number of a section, as "1.2.", set apart from its title. */
  private static void numbers(Element body) {
    for (Element heading : body.select("h2,h3")) {
      heading.html(
          heading
              .html()
              .replaceFirst("^(\\d+(?:\\.\\d+)+)\\. ", "<span class=\"number\">$1</span> "));
    }
  }

  /** The version of a section stands beside its heading. */
  private static void versions(Element body) {
    for (Element version : body.select(".paragraph.cpython-version")) {
      Element section = version.parent();
      Element holder = section != null && section.is(".sectionbody") ? section.parent() : section;
      Element heading = holder == null ? null : holder.selectFirst("h1,h2,h3,h4");
      if (heading != null) {
        heading.appendElement("span").addClass("version").text(version.text());
      }
      version.remove();
    }
  }

  private void figures(Element body) {
    for (Element block : body.select(".imageblock")) {
      Element image = block.selectFirst("img");
      String id = block.id();
      Figure figure = manuscript.figures().get(id);
      if (image == null || figure == null) {
        continue;
      }
      Element title = block.selectFirst(".title");
      Element drawn = new Element("figure").id(id).addClass("figure");
      Element holder = drawn.appendElement("div").addClass("drawing").attr("tabindex", "0");
      holder.attr("role", "group").attr("aria-label", title == null ? "Figure" : title.text());
      holder.append(figure.inline());
      Element svg = holder.selectFirst("svg");
      if (svg != null) {
        svg.attr("aria-label", image.attr("alt"));
        svg.select("title").remove();
      }
      if (title != null) {
        drawn.appendElement("figcaption").html(caption(title));
      }
      block.replaceWith(drawn);
    }
  }

  /** The label of a caption, as "Figure 2.1.", set apart from its words. */
  private static String caption(Element title) {
    return title
        .html()
        .replaceFirst(
            "^((?:Figure|Listing|Run|Session|Table|Question) \\w+\\.\\d+)\\. ",
            "<span class=\"label\">$1</span> ");
  }

  private void listings(Element body) {
    for (Element block : body.select(".listingblock")) {
      Element title = block.selectFirst(".title");
      Element code = block.selectFirst("pre > code");
      Element pre = block.selectFirst("pre");
      if (pre == null) {
        continue;
      }
      pre.attr("tabindex", "0");
      Element figure = new Element("figure").addClass("listing");
      if (!block.id().isEmpty()) {
        figure.id(block.id());
      }
      String file = manuscript.listingFiles().get(block.id());
      Element bar = figure.appendElement("div").addClass("bar");
      if (code != null) {
        String language = code.attr("data-lang");
        String name = file == null ? kind(code) : file.substring(file.lastIndexOf('/') + 1);
        Element shown = bar.appendElement("span").addClass("file").text(name);
        if (file != null) {
          shown.attr("title", file);
        }
        figure.addClass("lang-" + language);
        Highlighter.highlight(code);
        pre.attr("aria-label", "Code: " + name);
      }
      pre.attr("role", "region").removeAttr("class");
      for (Element mark : pre.select("b.conum")) {
        mark.text(mark.text().replaceAll("[()]", ""));
      }
      figure.appendChild(pre);
      if (title != null) {
        figure.appendElement("figcaption").html(caption(title));
      }
      block.replaceWith(figure);
    }
  }

  /** What stands in a block that shows no file: a language, a session, or an output. */
  private static String kind(Element code) {
    String language = code.attr("data-lang");
    if (!language.equals("text")) {
      return language;
    }
    return code.wholeText().startsWith(RecordedSessions.PROMPT) ? "session" : "output";
  }

  private void runs(Element body) {
    for (Element table : body.select("table.run")) {
      ProgramRun run = manuscript.runs().get(table.id());
      Element title = table.selectFirst("caption");
      if (run != null) {
        String label = title == null ? "Run" : title.text();
        Element figure = new Element("figure").addClass("run").id(table.id());
        figure.appendElement("div").addClass("bar").appendElement("span").text("heap program");
        Element lines = figure.appendElement("div").addClass("lines").attr("tabindex", "0");
        lines.attr("role", "region").attr("aria-label", label).appendChild(lines(run));
        if (title != null) {
          figure.appendElement("figcaption").html(caption(title));
        }
        table.replaceWith(figure);
      }
    }
  }

  /** Each line of the program, and beside it what it printed. */
  private static Element lines(ProgramRun run) {
    Element table = new Element("table");
    Element head = table.appendElement("thead").appendElement("tr");
    head.appendElement("th").attr("scope", "col").text("Program");
    head.appendElement("th").attr("scope", "col").text("What it prints");
    Element rows = table.appendElement("tbody");
    for (ProgramRun.Step step : run.lines()) {
      Element row = rows.appendElement("tr");
      Element program = row.appendElement("td").addClass("program").appendElement("code");
      program.attr("data-lang", "heap").appendChild(new TextNode(step.text()));
      Highlighter.highlight(program);
      Element prints = row.appendElement("td").addClass("prints");
      if (!step.printed().isEmpty()) {
        prints.appendElement("samp").appendChild(new TextNode(String.join("\n", step.printed())));
      }
    }
    return table;
  }

  private static void tables(Element body) {
    for (Element table : body.select("table.tableblock")) {
      Element title = table.selectFirst("caption");
      if (title != null) {
        title.html(caption(title));
      }
      table.select("colgroup").remove();
      table.removeAttr("style");
      Element holder = new Element("div").addClass("table").attr("tabindex", "0");
      holder.attr("role", "region").attr("aria-label", title == null ? "Table" : title.text());
      table.replaceWith(holder);
      holder.appendChild(table);
      table.select("th").attr("scope", "col");
    }
    for (Element list : body.select(".colist table, .hdlist table, .qlist table")) {
      list.attr("role", "presentation");
    }
  }

  private static void questions(Element body) {
    for (Element block : body.select(".exampleblock.question")) {
      Element title = block.selectFirst(".title");
      if (title != null) {
        title.tagName("p").html(caption(title));
        if (title.selectFirst(".label") == null) {
          title.html("<span class=\"label\">" + title.html() + "</span>");
        }
      }
      Element answer = block.selectFirst(".openblock.answer");
      Element content = answer == null ? null : answer.selectFirst(".content");
      if (answer != null && content != null) {
        Element details = new Element("details").addClass("answer");
        details.appendElement("summary").text("Answer");
        details.appendChild(content);
        answer.replaceWith(details);
      }
    }
  }

  private static void anchors(Element body) {
    for (Element heading : body.select("h2[id],h3[id],h4[id]")) {
      heading
          .appendElement("a")
          .addClass("anchor")
          .attr("href", "#" + heading.id())
          .attr("aria-label", "Link to this section")
          .text("#");
    }
  }
}

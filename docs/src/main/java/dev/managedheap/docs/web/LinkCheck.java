package dev.managedheap.docs.web;

import dev.managedheap.docs.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks the finished pages: ids that stand twice, links that lead nowhere, images without text.
 */
final class LinkCheck {
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final Map<String, Document> pages = new HashMap<>();
  private final Set<String> files;
  private final Problems problems;

  LinkCheck(Set<String> files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  void add(String file, Document page) {
    pages.put(file, page);
    Set<String> found = new HashSet<>();
    for (Element element : page.select("[id]")) {
      if (!found.add(element.id())) {
        problems.add(file + ": two elements have the id " + element.id());
      }
    }
    ids.put(file, found);
  }

  void check() {
    pages.forEach(
        (file, page) -> {
          for (Element link : page.select("a[href],link[href]")) {
            checkLink(file, link.attr("href"));
          }
          for (Element source : page.select("[src]")) {
            checkLink(file, source.attr("src"));
          }
          for (Element image : page.select("img:not([alt]),img[alt=''],svg:not([aria-label])")) {
            problems.add(file + ": an image without text: " + image.attr("src"));
          }
        });
  }

  private void checkLink(String file, String target) {
    if (target.startsWith("https://")) {
      return;
    }
    int hash = target.indexOf('#');
    String page = hash == 0 ? file : hash < 0 ? target : target.substring(0, hash);
    String anchor = hash < 0 ? "" : target.substring(hash + 1);
    Set<String> anchors = ids.get(page);
    if (anchors == null && !files.contains(page)) {
      problems.add(file + ": a link to " + target + ", and there is no such page");
    } else if (anchors != null && !anchor.isEmpty() && !anchors.contains(anchor)) {
      problems.add(file + ": a link to " + target + ", and there is no such place");
    }
  }
}

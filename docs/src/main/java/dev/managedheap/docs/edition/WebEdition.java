package dev.managedheap.docs.edition;

import dev.managedheap.docs.Places;
import dev.managedheap.docs.Problems;
import dev.managedheap.docs.manuscript.Manuscript;
import dev.managedheap.docs.web.WebPages;
import java.io.IOException;
import java.nio.file.Path;
import org.asciidoctor.Attributes;

/** The web edition: the whole book converted at once, then cut into pages. */
public final class WebEdition {
  private WebEdition() {}

  /** Builds the pages and returns the first; what is wrong is reported. */
  public static Path build(
      AsciidoctorEngine engine, Manuscript manuscript, Places places, Problems problems)
      throws IOException {
    Attributes attributes = Attributes.builder().attribute("outfilesuffix", ".html").build();
    String html = engine.toHtml(attributes);
    new WebPages(manuscript, problems).write(html, places.web());
    return places.web().resolve("index.html");
  }
}

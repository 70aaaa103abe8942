package dev.managedheap.docs.edition;

import dev.managedheap.docs.Places;
import org.asciidoctor.Attributes;

/** The editions to print and to carry: PDF and EPUB. */
public final class PrintEditions {
  /** The name of the PDF. */
  public static final String PDF = "the-managed-heap.pdf";

  /** The name of the EPUB. */
  public static final String EPUB = "the-managed-heap.epub";

  /** What stands at the end of the printed text: the index, which its page numbers make of use. */
  public static final String INDEX =
      """

      ifdef::backend-pdf[]
      [index]
      == Index
      endif::[]
      """;

  private PrintEditions() {}

  /**
   * Makes the colours of code and the cuts of pages known; needed once, before the first of these.
   */
  public static void prepare(AsciidoctorEngine engine, Places places) {
    engine.require(places.themes().resolve("book_code.rb"));
    engine.require(places.themes().resolve("lonely_lines.rb"));
  }

  /** Writes the PDF. */
  public static void pdf(AsciidoctorEngine engine, Places places) {
    Attributes attributes =
        Attributes.builder()
            .attribute("imagesdir", "figures")
            .attribute("pdf-themesdir", places.themes().toString())
            .attribute("pdf-theme", "book")
            .attribute("pdf-fontsdir", places.themes().resolve("fonts") + ";GEM_FONTS_DIR")
            .attribute("source-highlighter", "rouge")
            .attribute("rouge-style", "book")
            .attribute("toc", "")
            .attribute("toclevels", "2")
            .attribute("chapter-signifier", "Chapter")
            .attribute("reproducible", "")
            .build();
    engine.toFile("pdf", attributes, places.text(), places.out().resolve(PDF));
  }

  /** Writes the EPUB. */
  public static void epub(AsciidoctorEngine engine, Places places) {
    Attributes attributes =
        Attributes.builder()
            .attribute("imagesdir", "figures")
            .attribute("source-highlighter", "rouge")
            .attribute("rouge-style", "book")
            .attribute("reproducible", "")
            .build();
    engine.toFile("epub3", attributes, places.text(), places.out().resolve(EPUB));
  }
}

package dev.managedheap.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where things lie.
 *
 * @param root the folder of the whole project
 * @param out where the book is built
 */
public record Places(Path root, Path out) {
  /** The modules whose sources the book shows, by the name that listings give them. */
  private static final Map<String, String> MODULES =
      new TreeMap<>(
          Map.of(
              "memory", "chapter-memory",
              "refcount", "chapter-refcount",
              "marksweep", "chapter-marksweep",
              "pool", "chapter-pool",
              "capstone", "capstone",
              "notation", "support/notation"));

  /** The modules that hold the mechanisms: the book is to show all of their main code. */
  public static final List<String> MECHANISMS = List.of("memory", "refcount", "marksweep", "pool");

  /** The mechanisms whose chapters only open yet: how much of them is shown is said, not judged. */
  public static final List<String> NOT_YET_TOLD = List.of("marksweep", "pool");

  /** The text that says the order of the chapters. */
  public Path book() {
    return root.resolve("docs/src/docs/asciidoc/book.adoc");
  }

  /** The code that no listing shows, with reasons. */
  public Path exceptions() {
    return root.resolve("docs/src/docs/exceptions.txt");
  }

  /** The theme of the PDF, and what else the formats need. */
  public Path themes() {
    return root.resolve("docs/src/docs/theme");
  }

  /** What the runs printed when a person last looked at it. */
  public Path recorded() {
    return root.resolve("docs/src/recorded");
  }

  /** What the lab printed in the sessions that the book shows. */
  public Path sessions() {
    return root.resolve("docs/src/sessions");
  }

  /** What came out of the experiments when a person last looked at it. */
  public Path experiments() {
    return root.resolve("docs/src/experiments");
  }

  /** The figures, as they are for print. */
  public Path figures() {
    return out.resolve("figures");
  }

  /** The whole text with everything in it that is produced. */
  public Path text() {
    return out.resolve("book.adoc");
  }

  /** What is missing on the page of the invariants. */
  public Path holes() {
    return out.resolve("invariant-holes.txt");
  }

  /** The web edition. */
  public Path web() {
    return out.resolve("web");
  }

  /** The names that listings give to modules. */
  public static List<String> modules() {
    return List.copyOf(MODULES.keySet());
  }

  /** The main package of a module, as a folder. */
  public Path sources(String module) {
    String folder = MODULES.get(module);
    if (folder == null) {
      throw new IllegalArgumentException("no module " + module + ", but " + modules());
    }
    return root.resolve(folder).resolve("src/main/java/dev/managedheap").resolve(module);
  }
}

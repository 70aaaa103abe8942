package dev.managedheap.docs.manuscript;

import dev.managedheap.docs.Problems;
import dev.managedheap.docs.invariant.Citations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks through the text of the book line by line and puts what is produced in its place. What
 * comes out is plain AsciiDoc, the same for every format, each line with its origin.
 *
 * <p>The lines above a block that belong to it, its title and its brackets, are held back until it
 * is known what the block is.
 */
final class Expander {
  private static final Pattern HEADING = Pattern.compile("(={2,5}) (\\S.*)");
  private static final Pattern BRACKETS = Pattern.compile("\\[(?!\\[)((?:(?!]#).)*)]\\s*");
  private static final Pattern TITLE = Pattern.compile("\\.[^\\s.].*");
  private static final Pattern MACRO =
      Pattern.compile("(listing|heap-graph|heap-words|experiment)::(\\S+?)\\[(.*)]\\s*");
  private static final Pattern VERBATIM = Pattern.compile("-{4,}|\\.{4,}|\\+{4,}|/{4,}");

  private final Path root;
  private final Problems problems;
  private final Produced produced;
  private final CpythonClaims claims;
  private final Citations citations = new Citations();
  private final Numbering numbering = new Numbering();
  private final List<Line> out = new ArrayList<>();
  private final List<Line> held = new ArrayList<>();
  private BlockAttributes attributes = BlockAttributes.none();
  private boolean isNumbering = true;
  private String chapter = "";
  private String boxDelimiter = "";

  Expander(Path root, Problems problems, Produced produced, CpythonClaims claims) {
    this.root = root;
    this.problems = problems;
    this.produced = produced;
    this.claims = claims;
  }

  /** The text so far. */
  List<Line> text() {
    return out;
  }

  /** Where the invariants are named, so far. */
  Citations citations() {
    return citations;
  }

  /** Adds a file. */
  void expand(Path file, List<String> lines) {
    int index = 0;
    while (index < lines.size()) {
      Line line = new Line(lines.get(index), file, index + 1);
      int next = index + 1;
      if (VERBATIM.matcher(line.text()).matches()) {
        next = VerbatimText.closing(lines, index) + 1;
        verbatim(line, lines.subList(index + 1, Math.max(index + 1, next - 1)));
      } else {
        one(line);
      }
      index = next;
    }
    flush();
    claims.endUnit();
    out.add(new Line("", file, lines.size()));
  }

  private void one(Line line) {
    String text = line.text();
    Matcher heading = HEADING.matcher(text);
    Matcher brackets = BRACKETS.matcher(text);
    Matcher macro = MACRO.matcher(text);
    if (heading.matches()) {
      section(line, heading.group(1).length() - 1, heading.group(2));
    } else if (brackets.matches()) {
      held.add(line);
      attributes = attributes.with(BlockAttributes.parse(brackets.group(1)));
      claims.endUnit();
    } else if (TITLE.matcher(text).matches()) {
      held.add(line);
    } else if (macro.matches()) {
      BlockAttributes own = BlockAttributes.parse(macro.group(3));
      produce(
          line,
          macro.group(1).equals("listing") ? "Listing" : "Figure",
          (id, label) -> expandMacro(macro.group(1), macro.group(2), own, id, label));
    } else if (text.matches("={4,}|\\*{4,}|--|\\|===|_{4,}")) {
      delimiter(line);
    } else {
      prose(line);
    }
  }

  private List<String> expandMacro(
      String macro, String target, BlockAttributes own, String id, String label) {
    if (macro.equals("listing")) {
      return produced.listing(id, label, target, own);
    }
    if (macro.equals("experiment")) {
      return produced.experiment(id, label, numbering.next("Table"), target, own);
    }
    return macro.equals("heap-words")
        ? produced.heapWords(id, label, produced.program(target), own)
        : produced.heapGraph(id, label, produced.program(target), own);
  }

  private void section(Line line, int level, String title) {
    boolean isSpecial =
        List.of("preface", "glossary", "bibliography", "index", "colophon")
            .contains(attributes.style());
    String id = attributes.id();
    if (level == 1) {
      chapter = id;
      if (id.isEmpty()) {
        problems.add(line.file(), line.number(), "the chapter has no id");
      } else {
        numbering.beginChapter(isNumbering && !isSpecial, id);
      }
    }
    String version = attributes.get("cpython", "");
    claims.beginSection(level, !version.isEmpty());
    if (id.isEmpty() && !isSpecial) {
      id = chapter + "-" + slug(title);
      held.add(new Line("[#" + id + "]", line.file(), line.number()));
    }
    citations.enter(id);
    flush();
    out.add(line);
    if (!version.isEmpty()) {
      for (String text : List.of("", "[.cpython-version]", "CPython " + version, "")) {
        out.add(new Line(text, line.file(), line.number()));
      }
    }
  }

  static String slug(String title) {
    return title
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }

  private void verbatim(Line opening, List<String> content) {
    String style = attributes.style();
    BlockAttributes own = attributes;
    switch (style) {
      case "run" ->
          produce(
              opening,
              "Run",
              (id, label) -> produced.run(own.id(), label, content, own.get("fails", "")));
      case "session" ->
          produce(opening, "Session", (id, label) -> produced.session(own.id(), label, content));
      case "heap-graph" ->
          produce(opening, "Figure", (id, label) -> produced.heapGraph(id, label, content, own));
      case "heap-words" ->
          produce(opening, "Figure", (id, label) -> produced.heapWords(id, label, content, own));
      case "memory-map" ->
          produce(opening, "Figure", (id, label) -> produced.memoryMap(id, label, content, own));
      default -> {
        claims.endUnit();
        flush();
        out.addAll(VerbatimText.of(opening, content, root, problems));
      }
    }
  }

  /** Makes the text of something produced, from its id and its label. */
  private interface Maker {
    List<String> make(String id, String label);
  }

  private void produce(Line line, String kind, Maker maker) {
    claims.endUnit();
    String label = chapter.isEmpty() ? "" : numbering.next(kind);
    String id = attributes.id();
    if (id.isEmpty()) {
      id = label.toLowerCase(Locale.ROOT).replaceAll("[ .]", "-");
    }
    List<Line> title = held.stream().filter(l -> TITLE.matcher(l.text()).matches()).toList();
    if (title.isEmpty() && !label.isEmpty()) {
      problems.add(line.file(), line.number(), label + " has no title");
    }
    held.clear();
    attributes = BlockAttributes.none();
    try {
      List<String> made = maker.make(id, label);
      out.addAll(title);
      for (String text : String.join("\n", made).split("\n", -1)) {
        out.add(new Line(text, line.file(), line.number()));
      }
    } catch (RuntimeException bad) {
      problems.add(line.file(), line.number(), String.valueOf(bad.getMessage()));
    }
  }

  private void delimiter(Line line) {
    if (line.text().equals(boxDelimiter)) {
      boxDelimiter = "";
      claims.setBox(false);
    } else if (attributes.named().containsKey("cpython")) {
      boxDelimiter = line.text();
      claims.setBox(true);
      if (held.stream().noneMatch(l -> TITLE.matcher(l.text()).matches())) {
        String title = ".In CPython " + attributes.get("cpython", "");
        held.add(new Line(title, line.file(), line.number()));
      }
    } else {
      claims.endUnit();
    }
    boolean isTable = line.text().startsWith("|");
    boolean isQuestion = attributes.roles().contains("question");
    boolean hasTitle = held.stream().anyMatch(l -> TITLE.matcher(l.text()).matches());
    if (isQuestion || (isTable && hasTitle)) {
      String label = numbering.next(isQuestion ? "Question" : "Table");
      if (isQuestion && !hasTitle) {
        held.add(new Line("." + label, line.file(), line.number()));
        String reference = "[caption=\"\",reftext=\"" + label + "\"]";
        held.add(new Line(reference, line.file(), line.number()));
      } else {
        String labels = "[" + Produced.labels(label).substring(1) + "]";
        held.add(new Line(labels, line.file(), line.number()));
      }
    }
    if (attributes.roles().contains("answer") && !hasTitle) {
      held.add(new Line(".Answer", line.file(), line.number()));
    }
    flush();
    out.add(line);
  }

  private void prose(Line line) {
    String text = line.text();
    if (text.equals(":sectnums:") || text.equals(":!sectnums:")) {
      isNumbering = text.equals(":sectnums:");
    }
    if (attributes.roles().contains("no-claim") && !text.isBlank()) {
      claims.noClaim();
    }
    flush();
    claims.line(line);
    out.add(new Line(InlineMacros.expand(line, problems, citations), line.file(), line.number()));
  }

  private void flush() {
    out.addAll(held);
    held.clear();
    attributes = BlockAttributes.none();
  }
}

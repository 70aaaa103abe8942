package dev.managedheap.docs.manuscript;

import dev.managedheap.docs.Problems;
import dev.managedheap.notation.invariant.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern MACRO = Pattern.compile("(listing|heap-graph)::(\\S+?)\\[(.*)]\\s*");
  private static final Pattern VERBATIM = Pattern.compile("-{4,}|\\.{4,}|\\+{4,}|/{4,}");
  private static final Pattern INCLUDED = Pattern.compile("include::[\\w./-]+\\[]");
  private static final Pattern INVARIANT = Pattern.compile("inv:([A-Z]+-\\d+)\\[]");
  private static final Pattern CITATION = Pattern.compile("cite:([\\w-]+)\\[([^]]*)]");

  private final Path root;
  private final Problems problems;
  private final Produced produced;
  private final CpythonClaims claims;
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

  /** Adds a file. */
  void expand(Path file, List<String> lines) {
    int index = 0;
    while (index < lines.size()) {
      Line line = new Line(lines.get(index), file, index + 1);
      int next = index + 1;
      if (VERBATIM.matcher(line.text()).matches()) {
        next = closing(lines, index) + 1;
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

  private static int closing(List<String> lines, int opening) {
    int index = opening + 1;
    while (index < lines.size() && !lines.get(index).equals(lines.get(opening))) {
      index++;
    }
    return index;
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
    return produced.heapGraph(id, label, produced.program(target), own);
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
      held.add(new Line("[#" + chapter + "-" + slug(title) + "]", line.file(), line.number()));
    }
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
        .toLowerCase(java.util.Locale.ROOT)
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
      case "heap-graph" ->
          produce(opening, "Figure", (id, label) -> produced.heapGraph(id, label, content, own));
      case "memory-map" ->
          produce(opening, "Figure", (id, label) -> produced.memoryMap(id, label, content, own));
      default -> {
        claims.endUnit();
        flush();
        int number = opening.number();
        out.add(opening);
        for (String text : content) {
          Line line = new Line(text, opening.file(), ++number);
          if (INCLUDED.matcher(text).matches()) {
            includeFile(line);
          } else {
            out.add(line);
          }
        }
        out.add(new Line(opening.text(), opening.file(), number + 1));
      }
    }
  }

  /** A file of the project, such as the recorded session of another program. */
  private void includeFile(Line line) {
    Path file = root.resolve(line.text().substring(9, line.text().length() - 2));
    try {
      Files.readAllLines(file)
          .forEach(text -> out.add(new Line(text, line.file(), line.number())));
    } catch (IOException e) {
      problems.add(line.file(), line.number(), "cannot read " + problems.show(file));
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
      id = label.toLowerCase(java.util.Locale.ROOT).replaceAll("[ .]", "-");
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
      made.forEach(text -> out.add(new Line(text, line.file(), line.number())));
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
    out.add(new Line(inline(line), line.file(), line.number()));
  }

  private String inline(Line line) {
    String text =
        INVARIANT
            .matcher(line.text())
            .replaceAll(
                found -> {
                  var invariant = Invariant.named(found.group(1));
                  if (invariant.isEmpty()) {
                    problems.add(line.file(), line.number(), "no invariant " + found.group(1));
                  }
                  String name = invariant.map(Invariant::toString).orElse(found.group(1));
                  return "[.invariant]#" + Matcher.quoteReplacement(name) + "#";
                });
    return CITATION
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    "<<" + found.group(1) + ">>"
                        + (found.group(2).isEmpty() ? "" : ", " + found.group(2))));
  }

  private void flush() {
    out.addAll(held);
    held.clear();
    attributes = BlockAttributes.none();
  }
}

package dev.managedheap.docs.invariant;

import dev.managedheap.docs.Places;
import dev.managedheap.docs.invariant.Evidence.BugRun;
import dev.managedheap.docs.invariant.Evidence.PropertyRun;
import dev.managedheap.docs.invariant.InvariantCatalogue.Group;
import dev.managedheap.docs.invariant.InvariantCatalogue.Row;
import dev.managedheap.notation.invariant.Invariant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * The page of the invariants, made from what the tests of this build found: for each invariant the
 * sections that tell of it, the classes that check it, the properties that were run, and the
 * planted bugs that were caught. Where a part that should be there is missing, there is a hole.
 */
public final class InvariantTable {
  /** In whose code an invariant may be checked, and whose runs are evidence. */
  private static final List<String> MODULES =
      List.of(
          "chapter-memory", "chapter-refcount", "chapter-marksweep", "chapter-pool", "capstone");

  /** Of later chapters: coalesced counting, and what only the composed heap has. */
  private static final List<String> LATER = List.of("RC-18", "RC-20", "RC-21");

  private final InvariantCatalogue catalogue;
  private final Checkers checkers;
  private final List<Evidence> evidence = new ArrayList<>();
  private final Citations citations;

  private InvariantTable(InvariantCatalogue catalogue, Checkers checkers, Citations citations) {
    this.catalogue = catalogue;
    this.checkers = checkers;
    this.citations = citations;
  }

  /** Reads the catalogue, the sources, and what the tests left. */
  public static InvariantTable read(Places places, Citations citations) throws IOException {
    InvariantCatalogue catalogue =
        InvariantCatalogue.read(places.root().resolve("catalogue/invariants.md"));
    List<String> sources = new ArrayList<>();
    MODULES.forEach(module -> sources.add(module + "/src"));
    sources.add("support/testkit/src/main");
    InvariantTable table =
        new InvariantTable(catalogue, Checkers.in(places.root(), sources), citations);
    table.evidence.addAll(evidence(places.root()));
    return table;
  }

  /** What the tests of each module left. */
  private static List<Evidence> evidence(Path root) throws IOException {
    List<Evidence> evidence = new ArrayList<>();
    for (String module : MODULES) {
      evidence.add(Evidence.of(root, module));
    }
    return evidence;
  }

  /** All that the page depends on besides the text, the catalogue and the sources. */
  public static String fingerprint(Path root) throws IOException {
    return evidence(root).toString();
  }

  /** The id of the place on the page where the invariant stands. */
  public static String anchor(Invariant invariant) {
    return "inv-" + invariant.id().toLowerCase(Locale.ROOT);
  }

  /** The page as AsciiDoc. */
  public List<String> text() {
    List<String> text = new ArrayList<>();
    for (Group group : catalogue.groups()) {
      text.add("[#invariants-" + slug(group.title()) + "]");
      text.add("=== " + group.title());
      text.add("");
      text.add("[.invariants,cols=\"5,4,6\",options=header]");
      text.add("|===");
      text.add("|What holds |Told in, checked by |Properties run, planted bugs caught");
      for (Row row : group.rows()) {
        text.add("");
        text.addAll(cells(row));
      }
      text.add("|===");
      text.add("");
    }
    return text;
  }

  private List<String> cells(Row row) {
    Invariant invariant = row.invariant();
    String sections = citations.of(invariant).stream().map(id -> "<<" + id + ">>").collect(comma());
    String checks = checkers.of(invariant).stream().map(name -> "`" + name + "`").collect(comma());
    return List.of(
        "|[[" + anchor(invariant) + "]][.invariant]#" + invariant + "#",
        "",
        "pass:c[" + invariant.statement() + "]",
        "a|" + orDash(sections),
        "",
        orDash(checks),
        "a|" + properties(invariant),
        "",
        bugs(row));
  }

  private String properties(Invariant invariant) {
    List<PropertyRun> runs = propertiesOf(invariant);
    if (runs.isEmpty()) {
      return isChecked() ? "–" : "[.unchecked]#not checked in this build#";
    }
    Map<String, Integer> byClass = new TreeMap<>();
    runs.forEach(run -> byClass.merge(run.simpleClassName(), 1, Integer::sum));
    int cases = runs.stream().mapToInt(PropertyRun::cases).sum();
    return byClass.entrySet().stream()
        .map(entry -> "`" + entry.getKey() + "` (" + entry.getValue() + ")")
        .collect(Collectors.joining(", ", "", ": " + cases + " cases"));
  }

  private String bugs(Row row) {
    return bugIds(row).isEmpty()
        ? "no bug is planted"
        : bugIds(row).stream().map(this::bug).collect(Collectors.joining("; "));
  }

  private String bug(String id) {
    List<BugRun> runs = bugsOf(id);
    if (runs.isEmpty()) {
      return id + (isChecked() ? " not planted yet" : "");
    }
    int caught = runs.stream().mapToInt(BugRun::caught).sum();
    int seeds = runs.stream().mapToInt(BugRun::seeds).sum();
    return "*%s* %s (%d of %d)".formatted(id, runs.get(0).mistake(), caught, seeds);
  }

  /** What is missing of the invariants that the told chapters are responsible for, in words. */
  public List<String> holes() {
    List<String> holes = new ArrayList<>();
    for (Group group : catalogue.groups()) {
      for (Row row : group.rows()) {
        if (isOfToldChapters(row)) {
          holesOf(row, holes);
        }
      }
    }
    return holes;
  }

  /** All of counting, and what planted bugs of the free list break. */
  private boolean isOfToldChapters(Row row) {
    String id = row.invariant().id();
    return (id.startsWith("RC-") && !LATER.contains(id))
        || bugIds(row).stream().anyMatch(bug -> bug.startsWith("F"));
  }

  private void holesOf(Row row, List<String> holes) {
    Invariant invariant = row.invariant();
    if (citations.of(invariant).isEmpty()) {
      holes.add(invariant + ": no paragraph of the book tells of it");
    }
    if (checkers.of(invariant).isEmpty()) {
      holes.add(invariant + ": no class checks it");
    }
    List<PropertyRun> runs = propertiesOf(invariant);
    if (runs.isEmpty() || runs.stream().anyMatch(run -> !run.isPassed())) {
      holes.add(invariant + ": no property that checks it was run and passed");
    }
    for (String id : bugIds(row)) {
      boolean isOfToldChapters = id.startsWith("R") || id.startsWith("F");
      if (!isOfToldChapters) {
        continue;
      }
      if (bugsOf(id).isEmpty() || !bugsOf(id).stream().allMatch(BugRun::isCaught)) {
        holes.add(invariant + ": the planted bug " + id + " was not caught");
      }
    }
  }

  /** Whether the tests of every module have left evidence that is current. */
  public boolean isChecked() {
    return evidence.stream().allMatch(Evidence::isCurrent);
  }

  private List<PropertyRun> propertiesOf(Invariant invariant) {
    return evidence.stream()
        .flatMap(module -> module.properties().stream())
        .filter(run -> run.invariants().contains(invariant.id()))
        .toList();
  }

  /** The bugs of the catalogue's last column, and others that were caught by this invariant. */
  private Set<String> bugIds(Row row) {
    Set<String> ids = new LinkedHashSet<>(row.brokenBy());
    for (Evidence module : evidence) {
      for (BugRun run : module.bugs()) {
        if (run.invariants().contains(row.invariant().id())) {
          ids.add(run.id());
        }
      }
    }
    return ids;
  }

  private List<BugRun> bugsOf(String id) {
    return evidence.stream()
        .flatMap(module -> module.bugs().stream())
        .filter(run -> run.id().equals(id))
        .toList();
  }

  private static String slug(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }

  private static Collector<CharSequence, ?, String> comma() {
    return Collectors.joining(", ");
  }
}

package dev.managedheap.docs.manuscript;

import dev.managedheap.docs.listing.Listings;
import dev.managedheap.docs.run.ProgramRun;
import dev.managedheap.docs.run.RecordedOutcomes;
import dev.managedheap.docs.run.RecordedSessions;
import dev.managedheap.figures.AllocationScript;
import dev.managedheap.figures.Figure;
import dev.managedheap.figures.HeapPicture;
import dev.managedheap.figures.HeapPictures;
import dev.managedheap.figures.HeapWords;
import dev.managedheap.figures.MemoryMapFigure;
import dev.managedheap.figures.MemoryMaps;
import dev.managedheap.figures.ObjectGraphFigure;
import dev.managedheap.figures.PlotFigure;
import dev.managedheap.figures.WordRows;
import dev.managedheap.figures.WordsFigure;
import dev.managedheap.notation.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the AsciiDoc text of what is produced: listings, runs, figures, experiments. */
final class Produced {
  /** How large a figure is on paper: at this size its letters are as large as those of code. */
  private static final double POINTS_PER_PIXEL = 0.62;

  /** The width of the text on paper. */
  private static final long MOST_POINTS = 376;

  private static final String NO_BREAK_SPACE = "\u00a0";

  private final Listings listings;
  private final RecordedOutcomes recorded;
  private final RecordedSessions sessions;
  private final Measured measured;
  private final Map<String, List<String>> programs = new TreeMap<>();
  private final Map<String, ProgramRun> runs = new TreeMap<>();
  private final Map<String, Figure> figures = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();

  Produced(
      Listings listings, RecordedOutcomes recorded, RecordedSessions sessions, Measured measured) {
    this.listings = listings;
    this.recorded = recorded;
    this.sessions = sessions;
    this.measured = measured;
  }

  /** The figures by their ids. */
  Map<String, Figure> figures() {
    return figures;
  }

  /** The runs by their ids. */
  Map<String, ProgramRun> runs() {
    return runs;
  }

  /** The files of the listings by their ids. */
  Map<String, String> files() {
    return files;
  }

  List<String> listing(String id, String label, String target, BlockAttributes attributes) {
    List<String> tags =
        attributes.style().isEmpty() ? List.of() : List.of(attributes.style().split(";", -1));
    List<String> code =
        new ArrayList<>(listings.show(target, tags, !attributes.get("doc", "").equals("no")));
    for (int callout = 1; attributes.named().containsKey("at" + callout); callout++) {
      String mark = attributes.get("at" + callout, "");
      List<Integer> found = new ArrayList<>();
      for (int index = 0; index < code.size(); index++) {
        if (code.get(index).contains(mark)) {
          found.add(index);
        }
      }
      if (found.size() != 1) {
        throw new IllegalArgumentException(
            found.size() + " lines, not one, contain \"" + mark + "\" of callout " + callout);
      }
      int at = found.get(0);
      code.set(at, code.get(at) + " // <" + callout + ">");
    }
    files.put(id, target);
    List<String> text = new ArrayList<>();
    text.add("[source#" + id + ",java" + labels(label) + "]");
    text.add("----");
    text.addAll(code);
    text.add("----");
    return text;
  }

  List<String> run(String id, String label, List<String> program, String fails) {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a run needs an id");
    }
    programs.put(id, List.copyOf(program));
    ProgramRun run = ProgramRun.of(program);
    boolean failsAsSaid = fails.isEmpty() ? run.failure().isEmpty() : run.failure().contains(fails);
    if (!failsAsSaid) {
      throw new IllegalArgumentException(
          run.failure().isEmpty() ? "the run was to fail: " + fails : run.failure());
    }
    String difference = recorded.check(id, run.record());
    if (!difference.isEmpty()) {
      throw new IllegalArgumentException(difference);
    }
    runs.put(id, run);
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (ProgramRun.Step step : run.lines()) {
      int height = Math.max(1, step.printed().size());
      for (int line = 0; line < height; line++) {
        left.add(line == 0 ? step.text() : "");
        right.add(line < step.printed().size() ? step.printed().get(line) : "");
      }
    }
    return List.of(
        "[#" + id + ".run,cols=\"3l,2l\",options=header" + labels(label) + "]",
        "|===",
        "|Program |What it prints",
        "|" + cell(String.join("\n", left)),
        "|" + cell(String.join("\n", right)),
        "|===");
  }

  List<String> session(String id, String label, List<String> commands) {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a session needs an id");
    }
    List<String> text = new ArrayList<>();
    text.add("[source#" + id + ".session,text" + labels(label) + "]");
    text.add("----");
    text.addAll(sessions.show(id, commands));
    text.add("----");
    return text;
  }

  /**
   * A cell as it stands; a first line that is empty would be lost, so it gets a space that is kept.
   */
  private static String cell(String text) {
    String kept = text.startsWith("\n") ? NO_BREAK_SPACE + text : text;
    return kept.replace("|", "\\|");
  }

  List<String> heapGraph(
      String id, String label, List<String> program, BlockAttributes attributes) {
    String after = attributes.get("after", "");
    int last = after.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(after);
    HeapPicture picture = HeapPictures.after(Program.of(String.join("\n", program)), last);
    boolean showsNil = !attributes.get("nil", "").equals("no");
    HeapPicture shown = showsNil ? picture : picture.withoutNil();
    return figure(id, label, ObjectGraphFigure.draw(shown), attributes.get("alt", ""));
  }

  List<String> heapWords(
      String id, String label, List<String> program, BlockAttributes attributes) {
    String after = attributes.get("after", "");
    WordRows rows =
        HeapWords.after(
            Program.of(String.join("\n", program)),
            after.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(after),
            Integer.parseInt(attributes.get("freeing", "0")));
    return figure(id, label, WordsFigure.draw(rows), attributes.get("alt", ""));
  }

  /** The program of a run that stands before the figure. */
  List<String> program(String runId) {
    List<String> program = programs.get(runId);
    if (program == null) {
      throw new IllegalArgumentException("no run " + runId + " stands before this");
    }
    return program;
  }

  List<String> memoryMap(String id, String label, List<String> script, BlockAttributes attributes) {
    AllocationScript steps = AllocationScript.parse(script);
    String allocator = attributes.get("allocator", "");
    String view = attributes.get("view", "blocks");
    Figure figure =
        view.equals("words") && allocator.equals("first-fit")
            ? WordsFigure.draw(MemoryMaps.words(steps))
            : MemoryMapFigure.draw(MemoryMaps.after(steps, allocator, view));
    return figure(id, label, figure, attributes.get("alt", ""));
  }

  /** An experiment: its plot, its table below, and how to do it again. */
  List<String> experiment(
      String id, String label, String tableLabel, String target, BlockAttributes attributes) {
    Measured.Outcome outcome = measured.run(id, target, attributes);
    List<String> text = new ArrayList<>();
    text.addAll(figure(id, label, PlotFigure.draw(outcome.plot()), attributes.get("alt", "")));
    text.addAll(Measured.table(id, label, tableLabel, outcome));
    return text;
  }

  private List<String> figure(String id, String label, Figure figure, String alt) {
    if (figures.put(id, figure) != null) {
      throw new IllegalArgumentException("two figures with the id " + id);
    }
    String text = (alt.isEmpty() ? figure.description() : alt).replace("\"", "\\\"");
    long points = Math.min(MOST_POINTS, Math.round(figure.width() * POINTS_PER_PIXEL));
    return List.of(
        "[#" + id + labels(label) + "]",
        "image::" + id + ".svg[\"" + text + "\",pdfwidth=" + points + "pt]");
  }

  static String labels(String label) {
    return label.isEmpty() ? "" : ",caption=\"" + label + ". \",reftext=\"" + label + "\"";
  }
}

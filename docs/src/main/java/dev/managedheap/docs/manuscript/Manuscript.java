package dev.managedheap.docs.manuscript;

import dev.managedheap.docs.Places;
import dev.managedheap.docs.Problems;
import dev.managedheap.docs.invariant.InvariantTable;
import dev.managedheap.docs.listing.Listings;
import dev.managedheap.docs.run.ProgramRun;
import dev.managedheap.docs.run.RecordedOutcomes;
import dev.managedheap.docs.run.RecordedSessions;
import dev.managedheap.figures.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The whole text of the book as plain AsciiDoc, with everything in it that is produced.
 *
 * @param lines the text
 * @param figures the figures by their ids
 * @param runs the runs by their ids
 * @param listingFiles the files that the listings show, by the ids of the listings
 * @param invariants what was found out about each invariant
 */
public record Manuscript(
    List<Line> lines,
    Map<String, Figure> figures,
    Map<String, ProgramRun> runs,
    Map<String, String> listingFiles,
    InvariantTable invariants) {
  private static final String TABLE_OF_CHECKS = "table-of-checks::[]";
  private static final String TABLE_OF_INVARIANTS = "table-of-invariants::[]";
  private static final String TABLE_OF_LISTINGS = "table-of-listings::[]";

  /** Creates a manuscript; it keeps copies. */
  public Manuscript {
    lines = List.copyOf(lines);
    figures = Map.copyOf(figures);
    runs = Map.copyOf(runs);
    listingFiles = Map.copyOf(listingFiles);
  }

  /** Reads the chapters in the order of the book and expands them; what is wrong is reported. */
  public static Manuscript read(Places places, Problems problems, boolean isRecording)
      throws IOException {
    Listings listings = new Listings(places);
    RecordedOutcomes recorded = new RecordedOutcomes("run", places.recorded(), isRecording);
    RecordedSessions sessions = new RecordedSessions(places.sessions(), isRecording);
    RecordedOutcomes results =
        new RecordedOutcomes("experiment", places.experiments(), isRecording);
    Measured measured = new Measured(places.root(), results);
    Produced produced = new Produced(listings, recorded, sessions, measured);
    CpythonClaims claims = new CpythonClaims(problems);
    Expander expander = new Expander(places.root(), problems, produced, claims);
    readAll(places, expander, problems);
    CodeShown codeShown = CodeShown.count(listings, places, problems);
    listings.reportUnusedTags(problems);
    recorded.orphans().forEach(file -> problems.add("docs/src/recorded/" + file + ": no such run"));
    results
        .orphans()
        .forEach(file -> problems.add("docs/src/experiments/" + file + ": no such experiment"));
    sessions
        .orphans()
        .forEach(file -> problems.add("docs/src/sessions/" + file + ": no such session"));
    InvariantTable invariants = InvariantTable.read(places, expander.citations());
    List<Line> lines = new ArrayList<>();
    for (Line line : expander.text()) {
      List<String> table =
          switch (line.text()) {
            case TABLE_OF_CHECKS ->
                tableOfChecks(listings, recorded, results, sessions, claims, produced.figures());
            case TABLE_OF_LISTINGS -> codeShown.table();
            case TABLE_OF_INVARIANTS -> invariants.text();
            default -> List.of(line.text());
          };
      table.forEach(text -> lines.add(new Line(text, line.file(), line.number())));
    }
    return new Manuscript(lines, produced.figures(), produced.runs(), produced.files(), invariants);
  }

  private static void readAll(Places places, Expander expander, Problems problems) {
    List<String> before = new ArrayList<>();
    for (String line : readLines(places.book())) {
      if (line.startsWith("include::") && line.endsWith("[]")) {
        expander.expand(places.book(), before);
        before.clear();
        String path = line.substring("include::".length(), line.length() - 2);
        Path chapter = places.root().resolve(path);
        if (Files.exists(chapter)) {
          expander.expand(chapter, readLines(chapter));
        } else {
          problems.add("no chapter " + path);
        }
      } else {
        before.add(line);
      }
    }
    expander.expand(places.book(), before);
  }

  private static List<String> readLines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> tableOfChecks(
      Listings listings,
      RecordedOutcomes recorded,
      RecordedOutcomes results,
      RecordedSessions sessions,
      CpythonClaims claims,
      Map<String, Figure> figures) {
    return List.of(
        "[.checks,cols=\"5,1\",options=header]",
        "|===",
        "|What |Number",
        "|Listings that are regions of the compiled and tested sources",
        "|" + listings.count(),
        "|Programs that the build ran, and whose outcome was the recorded one",
        "|" + recorded.count(),
        "|Experiments that the build did, and whose table and plot were the recorded ones",
        "|" + results.count(),
        "|Sessions of the lab, as recorded, which the tests run again and compare",
        "|" + sessions.count(),
        "|Figures that were drawn from a real heap, a real allocator or an experiment",
        "|" + figures.size(),
        "|Paragraphs about the original that name its version",
        "|" + claims.claims(),
        "|Paragraphs that name the original and are marked as claiming nothing about it",
        "|" + claims.exempt(),
        "|===");
  }

  /** The text as one. */
  public String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
  }
}

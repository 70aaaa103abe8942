package dev.managedheap.docs;

import dev.managedheap.docs.edition.AsciidoctorEngine;
import dev.managedheap.docs.edition.PrintEditions;
import dev.managedheap.docs.edition.WebEdition;
import dev.managedheap.docs.invariant.InvariantTable;
import dev.managedheap.docs.manuscript.Manuscript;
import dev.managedheap.figures.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Builds the book. Ends with 0 if it stands, with 1 if something is wrong with it, each problem
 * named by file and line, and with 2 if the arguments are wrong.
 *
 * <pre>
 *   --root FOLDER   the project; the folder in which the program runs otherwise
 *   --out FOLDER    where to build; docs/target/book otherwise
 *   --all           PDF and EPUB too
 *   --record        record what the runs print, instead of comparing it
 *   --force         build even if nothing changed
 * </pre>
 */
public final class BookBuilder {
  /** What stands in the place of holes if the tests of the chapters have not been run. */
  public static final String NOT_CHECKED = "not checked in this build";

  private final Places places;
  private final boolean isAll;
  private final boolean isRecording;
  private final boolean isForced;
  private final long start = System.nanoTime();

  private BookBuilder(Places places, List<String> flags) {
    this.places = places;
    this.isAll = flags.contains("--all");
    this.isRecording = flags.contains("--record");
    this.isForced = flags.contains("--force") || isRecording;
  }

  /** Builds the book. */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of("");
    Path out = null;
    List<String> flags = new ArrayList<>();
    for (int index = 0; index < arguments.length; index++) {
      String argument = arguments[index];
      boolean hasValue = index + 1 < arguments.length;
      if (argument.equals("--root") && hasValue) {
        root = Path.of(arguments[++index]);
      } else if (argument.equals("--out") && hasValue) {
        out = Path.of(arguments[++index]);
      } else if (List.of("--all", "--record", "--force").contains(argument)) {
        flags.add(argument);
      } else {
        System.err.println("unknown argument: " + argument);
        System.exit(2);
      }
    }
    root = root.toAbsolutePath().normalize();
    out = out == null ? root.resolve("docs/target/book") : out.toAbsolutePath().normalize();
    System.exit(new BookBuilder(new Places(root, out), flags).build());
  }

  private int build() throws IOException {
    Path stamp = places.out().resolve(isAll ? "all.stamp" : "web.stamp");
    String now = isForced ? "" : Fingerprint.of(places.root(), List.of(stamp.toString()));
    if (!isForced && Files.exists(stamp) && Files.readString(stamp).equals(now)) {
      say("Nothing changed: the book stands as it was built.");
      announce();
      return 0;
    }
    Files.deleteIfExists(stamp);
    Problems problems = new Problems(places.root());
    Manuscript manuscript = Manuscript.read(places, problems, isRecording);
    say("listings, runs and figures: " + manuscript.figures().size() + " figures drawn");
    if (!problems.all().isEmpty()) {
      return fail(problems);
    }
    writeFigures(manuscript.figures());
    Files.write(places.holes(), holes(manuscript.invariants()));
    Files.writeString(places.text(), manuscript.text() + PrintEditions.INDEX);
    try (AsciidoctorEngine engine = new AsciidoctorEngine(manuscript, problems)) {
      say("web pages");
      WebEdition.build(engine, manuscript, places, problems);
      if (isAll && problems.all().isEmpty()) {
        say("PDF");
        PrintEditions.prepare(engine, places);
        PrintEditions.pdf(engine, places);
        say("EPUB");
        PrintEditions.epub(engine, places);
      }
    }
    if (!problems.all().isEmpty()) {
      return fail(problems);
    }
    Files.writeString(
        stamp, isForced ? Fingerprint.of(places.root(), List.of(stamp.toString())) : now);
    say("done");
    announce();
    return 0;
  }

  /** The holes in the page of the invariants, as the tests of this module want to know them. */
  private List<String> holes(InvariantTable invariants) {
    if (!invariants.isChecked()) {
      say("invariants: not checked in this build");
      return List.of(NOT_CHECKED);
    }
    return invariants.holes();
  }

  private void writeFigures(Map<String, Figure> figures) throws IOException {
    Files.createDirectories(places.figures());
    for (Map.Entry<String, Figure> figure : figures.entrySet()) {
      Path file = places.figures().resolve(figure.getKey() + ".svg");
      Files.writeString(file, figure.getValue().standalone());
    }
  }

  private static int fail(Problems problems) {
    problems.all().forEach(problem -> System.err.println("book: " + problem));
    System.err.println("book: " + problems.all().size() + " problems");
    return 1;
  }

  private void announce() {
    System.out.println("  web   " + places.web().resolve("index.html"));
    if (isAll) {
      System.out.println("  pdf   " + places.out().resolve(PrintEditions.PDF));
      System.out.println("  epub  " + places.out().resolve(PrintEditions.EPUB));
    }
  }

  private void say(String what) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(String.format(Locale.ROOT, "book %5.1f s  %s", seconds, what));
  }
}

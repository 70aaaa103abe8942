package dev.managedheap.benchmarks.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code ./lab bench} starts: compares with CPython, and writes down what came of it. */
public final class Bench {
  private static final int ALL_IS_WELL = 0;
  private static final int REFUSED = 1;
  private static final int BAD_WORDS = 2;

  private final BenchWords words;
  private final Programs programs;
  private final PrintStream out;

  Bench(BenchWords words, Programs programs, PrintStream out) {
    this.words = words;
    this.programs = programs;
    this.out = out;
  }

  /** Runs it, and ends with its exit code: 0, 1 if a comparison was refused, 2 for bad words. */
  public static void main(String[] words) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    BenchWords read;
    try {
      read = BenchWords.parse(List.of(words));
    } catch (IllegalArgumentException bad) {
      System.err.println("lab: " + bad.getMessage());
      System.exit(BAD_WORDS);
      return;
    }
    String searchPath = System.getenv().getOrDefault("PATH", "");
    System.exit(new Bench(read, new Programs(searchPath), System.out).run());
  }

  int run() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(words.out());
    Workshop workshop = new Workshop(folder.resolve("sides").toAbsolutePath());
    workshop.make(programs, words.root(), words.against());
    for (MissingException missing : workshop.missing()) {
      out.println("Only a part can be compared: " + missing.what() + ".");
      missing.remedies().forEach(remedy -> out.println("  " + remedy));
      out.println();
    }
    Map<String, String> machine = Machine.facts(workshop.python(), workshop.compiler());
    machine.forEach((name, fact) -> out.printf("%-15s %s%n", name, fact));
    out.println();
    List<Row> rows = new ArrayList<>();
    try {
      for (Group group : words.groups()) {
        rows.addAll(compare(group, workshop, folder));
      }
    } catch (BrokenSideException broken) {
      out.println("lab: nothing is compared: " + broken.getMessage());
      return REFUSED;
    }
    Table.summary(rows).forEach(out::println);
    String against = workshop.python().map(Python::version).orElse("none");
    Files.writeString(folder.resolve("bench.json"), JsonReport.text(machine, words.rounds(), rows));
    Files.writeString(folder.resolve("bench.svg"), BarChart.text(against, rows));
    out.println();
    out.println("  json  " + folder.resolve("bench.json"));
    out.println("  svg   " + folder.resolve("bench.svg"));
    return ALL_IS_WELL;
  }

  private List<Row> compare(Group group, Workshop workshop, Path folder)
      throws IOException, InterruptedException, BrokenSideException {
    List<NamedWork> works = NamedWork.of(group, words.root(), words.scale());
    Comparison comparison =
        new Comparison(group, workshop.sides(group), works, workshop, this::progress);
    List<Row> rows = comparison.run(words.rounds(), folder);
    Table.lines(group, rows).forEach(out::println);
    out.println();
    return rows;
  }

  private void progress(String line) {
    out.println("  … " + line);
    out.flush();
  }
}

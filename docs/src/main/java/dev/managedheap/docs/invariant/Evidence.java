package dev.managedheap.docs.invariant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the last run of a module's tests found: its properties, and its planted bugs. The tests keep
 * it in {@code target/properties.tsv} and {@code target/planted-bugs.tsv}. It is evidence only
 * while no source of the module is newer.
 *
 * @param module the folder of the module, as {@code chapter-memory}
 * @param isCurrent whether there is evidence that is not older than the sources; without it the two
 *     lists are empty
 */
record Evidence(String module, boolean isCurrent, List<PropertyRun> properties, List<BugRun> bugs) {
  /** Creates evidence; it keeps copies. */
  Evidence {
    properties = List.copyOf(properties);
    bugs = List.copyOf(bugs);
  }

  /** A property, how many cases it ran, and whether all were passed. */
  record PropertyRun(
      String className, String name, List<String> invariants, int cases, boolean isPassed) {
    String simpleClassName() {
      return className.substring(className.lastIndexOf('.') + 1);
    }
  }

  /** A planted bug, and on how many of its seeds the property caught it as its patch says. */
  record BugRun(String id, String mistake, List<String> invariants, int caught, int seeds) {
    boolean isCaught() {
      return seeds > 0 && caught == seeds;
    }
  }

  static Evidence of(Path root, String module) throws IOException {
    Path folder = root.resolve(module);
    Path properties = folder.resolve("target/properties.tsv");
    Path bugs = folder.resolve("target/planted-bugs.tsv");
    if (!isCurrent(folder.resolve("src"), properties) || !isCurrent(folder.resolve("src"), bugs)) {
      return new Evidence(module, false, List.of(), List.of());
    }
    List<PropertyRun> ran = new ArrayList<>();
    for (String[] row : rows(properties)) {
      List<String> invariants = row[2].isEmpty() ? List.of() : List.of(row[2].split(",", -1));
      boolean isPassed = row[4].equals("passed");
      ran.add(new PropertyRun(row[0], row[1], invariants, Integer.parseInt(row[3]), isPassed));
    }
    List<BugRun> caught = new ArrayList<>();
    for (String[] row : rows(bugs)) {
      if (row[0].equals("bug")) {
        List<String> expected = List.of(row[4].split("[ ,|]+", -1));
        int times = Integer.parseInt(row[5]);
        caught.add(new BugRun(row[1], row[2], expected, times, Integer.parseInt(row[6])));
      }
    }
    return new Evidence(module, true, ran, caught);
  }

  private static boolean isCurrent(Path sources, Path evidence) throws IOException {
    if (!Files.exists(evidence)) {
      return false;
    }
    FileTime ran = Files.getLastModifiedTime(evidence);
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean isText = file.toString().endsWith(".adoc");
        if (!isText && Files.getLastModifiedTime(file).compareTo(ran) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t", -1)).toList();
  }
}

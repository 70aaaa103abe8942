package dev.managedheap.docs.invariant;

import dev.managedheap.notation.invariant.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of {@code catalogue/invariants.md} in its groups: which planted bugs break which. */
record InvariantCatalogue(List<Group> groups) {
  private static final Pattern GROUP = Pattern.compile("## (.+)");
  private static final Pattern ROW = Pattern.compile("\\| ([A-Z]+-\\d+) \\|.*\\| ([^|]+) \\|");
  private static final Pattern BUG = Pattern.compile("[A-Z]+\\d+");

  /** Creates a catalogue; it keeps a copy. */
  InvariantCatalogue {
    groups = List.copyOf(groups);
  }

  /** The invariants under one heading. */
  record Group(String title, List<Row> rows) {}

  /** An invariant, and the ids of the planted bugs of its last column: none where it has a dash. */
  record Row(Invariant invariant, List<String> brokenBy) {
    /** Creates a row; it keeps a copy. */
    Row {
      brokenBy = List.copyOf(brokenBy);
    }
  }

  static InvariantCatalogue read(Path file) throws IOException {
    List<Group> groups = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher group = GROUP.matcher(line);
      Matcher row = ROW.matcher(line);
      if (group.matches()) {
        groups.add(new Group(group.group(1), new ArrayList<>()));
      } else if (row.matches()) {
        Invariant invariant = Invariant.named(row.group(1)).orElseThrow();
        List<String> bugs =
            BUG.matcher(row.group(2)).results().map(found -> found.group()).toList();
        groups.get(groups.size() - 1).rows().add(new Row(invariant, bugs));
      }
    }
    return new InvariantCatalogue(groups);
  }
}

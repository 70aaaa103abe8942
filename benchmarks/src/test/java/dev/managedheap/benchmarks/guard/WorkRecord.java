package dev.managedheap.benchmarks.guard;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The recorded work: a table in text, a line a workload, a column a kind of work. Lines that begin
 * with a hash are for the reader.
 *
 * @param workloads the counts of each workload, by its name, in the order of the lines
 */
record WorkRecord(Map<String, List<Long>> workloads) {
  private static final String HEAD =
      """
      # The work of fixed workloads: counted, not timed. The test WorkGuardTest compares.
      # If a change is to alter it: run that test with -Dmanagedheap.work.record=true, and look at
      # the difference before it is committed.
      """;

  private static final Work[] WORKS = Work.values();

  static WorkRecord parse(String text) {
    Map<String, List<Long>> workloads = new LinkedHashMap<>();
    List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
    for (String line : lines.subList(1, lines.size())) {
      String[] words = line.strip().split(" +", -1);
      List<Long> counts = new ArrayList<>();
      for (int column = 1; column <= WORKS.length; column++) {
        counts.add(Long.valueOf(words[column]));
      }
      workloads.put(words[0], counts);
    }
    return new WorkRecord(workloads);
  }

  /** The line of one workload. */
  WorkRecord of(String name) {
    return new WorkRecord(Map.of(name, requireNonNull(workloads.get(name))));
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD).append(String.format("%-34s", "workload"));
    for (Work work : Work.values()) {
      text.append(String.format(" %15s", work.column()));
    }
    workloads.forEach(
        (name, counts) -> {
          text.append(String.format("%n%-34s", name));
          counts.forEach(count -> text.append(String.format(" %15d", count)));
        });
    return text.append(System.lineSeparator()).toString().replace("\r", "");
  }

  /** What differs by more than one in a hundred: a sentence each. */
  List<String> differencesTo(WorkRecord now) {
    List<String> differences = new ArrayList<>();
    if (!workloads.keySet().equals(now.workloads.keySet())) {
      differences.add(
          "recorded are " + workloads.keySet() + ", run were " + now.workloads.keySet());
      return differences;
    }
    workloads.forEach(
        (name, counts) -> {
          List<Long> countedNow = requireNonNull(now.workloads.get(name));
          for (int column = 0; column < WORKS.length; column++) {
            long recorded = counts.get(column);
            long counted = countedNow.get(column);
            if (100 * Math.abs(counted - recorded) > recorded) {
              differences.add(sentence(name, WORKS[column], recorded, counted));
            }
          }
        });
    return differences;
  }

  private static String sentence(String name, Work work, long recorded, long counted) {
    String change = recorded == 0 ? "" : String.format(" (× %.2f)", (double) counted / recorded);
    return String.format(
        "%s: %s %s, recorded are %,d%s",
        name, String.format("%,d", counted), work.column(), recorded, change);
  }
}

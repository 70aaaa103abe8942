package dev.managedheap.benchmarks.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a side has printed: lines of words, as {@code bench.h} explains them. A side that broke off
 * in the middle has no last line {@code end}, and counts for nothing.
 */
final class SideOutput {
  /**
   * What it said of one work.
   *
   * @param input the hash of the work as it read it
   * @param checks what must be the same on all sides
   * @param facts what may differ
   * @param cpu processor time of each run, in nanoseconds
   * @param wall time of each run, in nanoseconds
   */
  record Of(
      String input,
      Map<String, Long> checks,
      Map<String, Long> facts,
      List<Long> cpu,
      List<Long> wall) {}

  private SideOutput() {}

  /**
   * Reads what a side has printed of so many works.
   *
   * @throws BrokenSideException if a line is none of those known, or something is missing
   */
  static List<Of> parse(List<String> lines, int works, int runs) throws BrokenSideException {
    List<Of> all = new ArrayList<>();
    boolean ended = false;
    for (String line : lines) {
      if (ended) {
        throw new BrokenSideException("it goes on after its end: " + line);
      }
      if (line.equals("end")) {
        ended = true;
      } else {
        read(line, all);
      }
    }
    if (!ended) {
      throw new BrokenSideException("it broke off");
    }
    for (Of one : all) {
      if (one.cpu().size() != runs) {
        throw new BrokenSideException(one.cpu().size() + " runs in place of " + runs);
      }
    }
    if (all.size() != works) {
      throw new BrokenSideException(all.size() + " works in place of " + works);
    }
    return all;
  }

  private static void read(String line, List<Of> all) throws BrokenSideException {
    String[] words = line.split(" ", -1);
    try {
      if (words[0].equals("input") && Integer.parseInt(words[1]) == all.size()) {
        all.add(
            new Of(
                words[2],
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>()));
        return;
      }
      Of one = all.get(Integer.parseInt(words[1]));
      long last = Long.parseLong(words[3]);
      switch (words[0]) {
        case "check" -> one.checks().put(words[2], last);
        case "fact" -> one.facts().put(words[2], last);
        case "sample" -> {
          one.cpu().add(Long.parseLong(words[2]));
          one.wall().add(last);
        }
        default -> throw new BrokenSideException("it says: " + line);
      }
    } catch (IndexOutOfBoundsException | NumberFormatException malformed) {
      throw new BrokenSideException("it says: " + line);
    }
  }
}

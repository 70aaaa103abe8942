package dev.managedheap.docs.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source with tagged regions: {@code // tag::name[]} and {@code // end::name[]}, each alone on a
 * line. Lines are numbered from 1.
 */
public final class TaggedSource {
  private static final Pattern TAG = Pattern.compile("\\s*// (tag|end)::([\\w-]+)\\[\\]\\s*");
  private static final Pattern NO_CODE =
      Pattern.compile("[{}()\\[\\];,]*|//.*|package .*|import .*");

  private final List<String> lines;
  private final Map<String, int[]> regions = new LinkedHashMap<>();

  /** A line of a source. */
  public record Line(int number, String text) {}

  /**
   * Reads the tags of a source.
   *
   * @throws IllegalArgumentException if a tag is opened twice, not closed or not opened
   */
  public TaggedSource(List<String> lines) {
    this.lines = List.copyOf(lines);
    for (int number = 1; number <= lines.size(); number++) {
      Matcher tag = TAG.matcher(lines.get(number - 1));
      if (tag.matches()) {
        read(tag.group(1).equals("tag"), tag.group(2), number);
      }
    }
    regions.forEach(
        (tag, region) -> {
          if (region[1] == 0) {
            throw new IllegalArgumentException("tag " + tag + " has no end");
          }
        });
  }

  private void read(boolean begins, String tag, int number) {
    int[] region = regions.get(tag);
    if (begins && region == null) {
      regions.put(tag, new int[] {number, 0});
    } else if (!begins && region != null && region[1] == 0) {
      region[1] = number;
    } else {
      throw new IllegalArgumentException(
          "line "
              + number
              + ": tag "
              + tag
              + (begins ? " stands twice" : " ends before it begins"));
    }
  }

  /** The names of the tags. */
  public List<String> tags() {
    return List.copyOf(regions.keySet());
  }

  /**
   * The lines of a region, without the lines of tags.
   *
   * @throws IllegalArgumentException if there is no such tag
   */
  public List<Line> region(String tag) {
    int[] region = regions.get(tag);
    if (region == null) {
      throw new IllegalArgumentException("no tag " + tag + ", but " + tags());
    }
    return between(region[0] + 1, region[1] - 1);
  }

  /** The whole class: what comes after package and imports. */
  public List<Line> whole() {
    int first = 1;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (line.startsWith("package ") || line.startsWith("import ")) {
        first = number + 1;
      }
    }
    while (first <= lines.size() && lines.get(first - 1).isBlank()) {
      first++;
    }
    return between(first, lines.size());
  }

  /** All lines but those of tags. */
  public List<Line> all() {
    return between(1, lines.size());
  }

  /**
   * The numbers of the lines of code, in order: those that are not blank, no part of a comment, no
   * {@code package} or {@code import}, and not brackets alone.
   */
  public List<Integer> codeLines() {
    List<Integer> numbers = new ArrayList<>();
    boolean isComment = false;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      isComment |= line.startsWith("/*");
      if (!isComment && !NO_CODE.matcher(line).matches()) {
        numbers.add(number);
      }
      isComment &= !line.contains("*/");
    }
    return numbers;
  }

  private List<Line> between(int first, int last) {
    List<Line> found = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      if (!TAG.matcher(lines.get(number - 1)).matches()) {
        found.add(new Line(number, lines.get(number - 1)));
      }
    }
    return found;
  }
}

package dev.managedheap.docs.listing;

import dev.managedheap.docs.Places;
import dev.managedheap.docs.Problems;
import dev.managedheap.docs.listing.TaggedSource.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The listings of the book, and which lines and tags of the sources they show. */
public final class Listings {
  /** The most lines of a listing. */
  public static final int MOST_LINES = 40;

  private final Places places;
  private final Map<Path, TaggedSource> sources = new TreeMap<>();
  private final Map<Path, Set<Integer>> shown = new HashMap<>();
  private final Map<Path, Set<Integer>> excepted = new HashMap<>();
  private final Set<String> usedTags = new HashSet<>();
  private int count;

  /** No listing yet. */
  public Listings(Places places) {
    this.places = places;
  }

  /**
   * The lines of a listing, shifted left.
   *
   * @param target the module and the path below its main package
   * @param tags the tags, or none for the whole class
   * @param withComments whether comments of documentation are shown
   * @throws IllegalArgumentException if there is no such file or tag, or it is too long
   */
  public List<String> show(String target, List<String> tags, boolean withComments) {
    Path file = file(target);
    TaggedSource source = source(file);
    List<Line> lines = new ArrayList<>(tags.isEmpty() ? source.whole() : List.of());
    for (String tag : tags) {
      if (!lines.isEmpty()) {
        lines.add(new Line(0, ""));
      }
      lines.addAll(source.region(tag));
      usedTags.add(file + "#" + tag);
    }
    List<String> text = shiftLeft(withComments ? lines : withoutDocumentation(lines));
    if (text.size() > MOST_LINES) {
      throw new IllegalArgumentException(
          text.size() + " lines: a listing has " + MOST_LINES + " at most");
    }
    Set<Integer> numbers = shown.computeIfAbsent(file, unknown -> new HashSet<>());
    lines.forEach(line -> numbers.add(line.number()));
    count++;
    return text;
  }

  private Path file(String target) {
    int slash = target.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("a listing is named module/File.java: " + target);
    }
    return places.sources(target.substring(0, slash)).resolve(target.substring(slash + 1));
  }

  private TaggedSource source(Path file) {
    return sources.computeIfAbsent(file, Listings::read);
  }

  private static TaggedSource read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("no source " + file);
    }
    try {
      return new TaggedSource(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException bad) {
      throw new IllegalArgumentException(file.getFileName() + ": " + bad.getMessage(), bad);
    }
  }

  private static List<Line> withoutDocumentation(List<Line> lines) {
    List<Line> kept = new ArrayList<>();
    boolean isInside = false;
    for (Line line : lines) {
      String text = line.text().strip();
      isInside |= text.startsWith("/**");
      if (!isInside) {
        kept.add(line);
      }
      isInside &= !text.endsWith("*/");
    }
    return kept;
  }

  private static List<String> shiftLeft(List<Line> lines) {
    List<String> text = new ArrayList<>(lines.stream().map(Line::text).toList());
    while (!text.isEmpty() && text.get(0).isBlank()) {
      text.remove(0);
    }
    while (!text.isEmpty() && text.get(text.size() - 1).isBlank()) {
      text.remove(text.size() - 1);
    }
    for (int index = text.size() - 1; index > 0; index--) {
      if (text.get(index).isBlank() && text.get(index - 1).isBlank()) {
        text.remove(index);
      }
    }
    int indent =
        text.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return text.stream().map(line -> line.isBlank() ? "" : line.substring(indent)).toList();
  }

  /** How many listings there are. */
  public int count() {
    return count;
  }

  /** Reports the tags that no listing shows, and the sources whose tags are broken. */
  public void reportUnusedTags(Problems problems) {
    for (String module : Places.modules()) {
      for (Path file : files(module)) {
        try {
          for (String tag : source(file).tags()) {
            if (!usedTags.contains(file + "#" + tag)) {
              int line = source(file).region(tag).get(0).number() - 1;
              problems.add(file, line, "no listing shows the tag " + tag);
            }
          }
        } catch (IllegalArgumentException bad) {
          problems.add(file, 1, String.valueOf(bad.getMessage()));
        }
      }
    }
  }

  /**
   * Counts the lines of an exception that no listing shows as excepted. To be called when all
   * listings have been shown.
   *
   * @throws IllegalArgumentException if there is no such file or tag, or nothing in it is left
   */
  public void except(Exceptions.Entry entry) {
    Path file = file(entry.target());
    TaggedSource source = source(file);
    List<Line> lines = source.all();
    if (!entry.isWholeFile()) {
      lines = source.region(entry.tag());
      usedTags.add(file + "#" + entry.tag());
    }
    Set<Integer> left = new HashSet<>(source.codeLines());
    left.retainAll(lines.stream().map(Line::number).toList());
    left.removeAll(shown.getOrDefault(file, Set.of()));
    Set<Integer> numbers = excepted.computeIfAbsent(file, unknown -> new HashSet<>());
    if (!numbers.addAll(left)) {
      throw new IllegalArgumentException(
          "listings show all of " + entry.target() + " [" + entry.tag() + "]: no exception");
    }
  }

  /** What part of a module's lines of code is shown. */
  public Coverage coverage(String module) {
    int all = 0;
    int covered = 0;
    int allowed = 0;
    List<String> missing = new ArrayList<>();
    for (Path file : files(module)) {
      for (int number : source(file).codeLines()) {
        all++;
        if (shown.getOrDefault(file, Set.of()).contains(number)) {
          covered++;
        } else if (excepted.getOrDefault(file, Set.of()).contains(number)) {
          allowed++;
        } else {
          missing.add(places.root().relativize(file).toString().replace('\\', '/') + ":" + number);
        }
      }
    }
    return new Coverage(module, all, covered, allowed, missing);
  }

  private List<Path> files(String module) {
    Path folder = places.sources(module);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.endsWith("package-info.java"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.managedheap.testkit.planted;

import dev.managedheap.notation.invariant.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a patch. Its form, here a planted bug:
 *
 * <pre>
 * # A comment, before the first hunk.
 * bug: R3
 * mistake: decrement before increment
 * class: dev.managedheap.refcount.ReferenceCounting
 * invariant: RC-7
 * property: ReferenceCountingProperties#storingTheSameValue
 *
 * --- find
 *     increment(value);
 *     decrement(old);
 * --- replace
 *     decrement(old);
 *     increment(value);
 * --- end
 * </pre>
 *
 * <p>{@code invariant} and {@code property} may list several, separated by commas; a property
 * without a package is in that of the class. Several hunks may follow each other. A variant has
 * {@code variant} and {@code difference} instead of {@code bug} and {@code mistake}, and no
 * invariant; a wrong answer to an exercise has {@code answer} instead of {@code bug}, and neither
 * invariant nor property.
 */
public final class PatchReader {
  /** How the name of a planted bug's file ends. */
  public static final String BUG_SUFFIX = ".planted";

  /** How the name of a variant's file ends. */
  public static final String VARIANT_SUFFIX = ".variant";

  /** How the name of a wrong answer's file ends. */
  public static final String ANSWER_SUFFIX = ".answer";

  private static final Set<String> BUG_KEYS =
      Set.of("bug", "mistake", "class", "invariant", "property");
  private static final Set<String> VARIANT_KEYS =
      Set.of("variant", "difference", "class", "property");
  private static final Set<String> ANSWER_KEYS = Set.of("answer", "mistake", "class");

  private final Path file;
  private final List<String> lines;
  private final Map<String, String> header = new LinkedHashMap<>();
  private final List<Hunk> hunks = new ArrayList<>();
  private int next;

  private PatchReader(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * Reads the file.
   *
   * @throws PatchException if it is malformed, naming the line
   * @throws IOException if it cannot be read
   */
  public static Patch read(Path file) throws IOException {
    return new PatchReader(file, Files.readAllLines(file)).patch(true);
  }

  /**
   * Reads the file of an exercise, which knows its properties: the patch need not name any.
   *
   * @throws PatchException if it is malformed, naming the line
   * @throws IOException if it cannot be read
   */
  public static Patch readForExercise(Path file) throws IOException {
    return new PatchReader(file, Files.readAllLines(file)).patch(false);
  }

  private Patch patch(boolean withProperty) {
    Patch.Kind kind = kind();
    readHeader(
        switch (kind) {
          case BUG -> BUG_KEYS;
          case VARIANT -> VARIANT_KEYS;
          case ANSWER -> ANSWER_KEYS;
        });
    while (next < lines.size()) {
      if (lines.get(next).isBlank()) {
        next++;
      } else {
        hunks.add(readHunk());
      }
    }
    if (hunks.isEmpty()) {
      throw new PatchException(file, "it has no hunk, so it would change nothing");
    }
    String className = header("class");
    return new Patch(
        file,
        kind,
        header(kind.name().toLowerCase(Locale.ROOT)),
        header(kind == Patch.Kind.VARIANT ? "difference" : "mistake"),
        className,
        kind == Patch.Kind.BUG ? invariants() : List.of(),
        properties(className, withProperty && kind != Patch.Kind.ANSWER),
        hunks);
  }

  private Patch.Kind kind() {
    String name = file.toString();
    if (name.endsWith(BUG_SUFFIX)) {
      return Patch.Kind.BUG;
    }
    return name.endsWith(ANSWER_SUFFIX) ? Patch.Kind.ANSWER : Patch.Kind.VARIANT;
  }

  private void readHeader(Set<String> keys) {
    while (next < lines.size() && !lines.get(next).startsWith("---")) {
      String line = lines.get(next++);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      String key = line.substring(0, Math.max(0, colon)).strip();
      if (!keys.contains(key)) {
        throw error("expected one of " + keys.stream().sorted().toList() + " and a colon");
      }
      if (header.put(key, line.substring(colon + 1).strip()) != null) {
        throw error("a second \"" + key + "\"; several values are separated by commas");
      }
    }
  }

  private Hunk readHunk() {
    int start = next + 1;
    expect("--- find");
    List<String> find = linesUpTo("--- replace");
    List<String> replacement = linesUpTo("--- end");
    if (find.stream().allMatch(String::isBlank)) {
      throw new PatchException(file, start, "the hunk finds nothing");
    }
    if (find.equals(replacement)) {
      throw new PatchException(file, start, "the hunk changes nothing");
    }
    return new Hunk(start, find, replacement);
  }

  private List<String> linesUpTo(String end) {
    List<String> found = new ArrayList<>();
    while (next < lines.size() && !lines.get(next).startsWith("---")) {
      found.add(lines.get(next++));
    }
    expect(end);
    return found;
  }

  private void expect(String marker) {
    if (next >= lines.size() || !lines.get(next++).strip().equals(marker)) {
      throw error("expected \"" + marker + "\"");
    }
  }

  private String header(String key) {
    String value = header.get(key);
    if (value == null || value.isEmpty()) {
      throw new PatchException(file, "it does not say \"" + key + ": ...\"");
    }
    return value;
  }

  private List<Invariant> invariants() {
    return commaSeparated(header("invariant")).stream()
        .map(
            name ->
                Invariant.named(name)
                    .orElseThrow(
                        () -> new PatchException(file, "there is no invariant \"" + name + "\"")))
        .toList();
  }

  private List<String> properties(String className, boolean needed) {
    if (!needed && !header.containsKey("property")) {
      return List.of();
    }
    String inPackage = className.substring(0, className.lastIndexOf('.') + 1);
    return commaSeparated(header("property")).stream()
        .map(name -> name.contains(".") ? name : inPackage + name)
        .toList();
  }

  private static List<String> commaSeparated(String value) {
    return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
  }

  private PatchException error(String message) {
    return new PatchException(file, Math.max(1, next), message);
  }
}

package dev.managedheap.checks.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code exercise.txt}: keys and values first, then sections.
 *
 * <pre>
 * number: 1
 * title: Round up
 * kind: make it work
 * chapter: memory
 * anchor: memory-round
 * minutes: 5
 * misconception: ...
 * objective: ...
 * prerequisite: ...
 * property: RoundingProperties#aBlockIsLargeEnough
 * starter fails: unfinished
 *
 * --- description
 * --- hint
 * --- hint
 * --- sentence B1
 * --- behaviour B1
 * </pre>
 *
 * <p>{@code objective}, {@code prerequisite}, {@code property} and {@code uses} may come several
 * times; {@code uses} names a module of the book that the answer may use, {@code memory} and {@code
 * notation} if there is none. A line that starts with a hash, before the first section, is a
 * comment.
 */
public final class ExerciseReader {
  private static final Set<String> KEYS =
      Set.of(
          "number",
          "title",
          "kind",
          "chapter",
          "anchor",
          "minutes",
          "misconception",
          "objective",
          "prerequisite",
          "property",
          "starter fails",
          "uses");

  private final String name;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  /**
   * Reads the text.
   *
   * @param name the exercise's name
   * @throws IllegalArgumentException if it is malformed, naming the line
   */
  public ExerciseReader(String name, String text) {
    this.name = name;
    String section = "";
    StringBuilder body = new StringBuilder();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith("--- ")) {
        addSection(section, body);
        section = line.substring(4).strip();
        body.setLength(0);
      } else if (!section.isEmpty()) {
        body.append(line).append('\n');
      } else if (!line.isBlank() && !line.startsWith("#")) {
        addValue(line, number);
      }
    }
    addSection(section, body);
  }

  private void addValue(String line, int number) {
    int colon = line.indexOf(':');
    String key = line.substring(0, Math.max(0, colon)).strip();
    if (!KEYS.contains(key)) {
      throw new IllegalArgumentException(
          "%s, line %d: expected one of %s and a colon"
              .formatted(name, number, KEYS.stream().sorted().toList()));
    }
    values.computeIfAbsent(key, k -> new ArrayList<>()).add(line.substring(colon + 1).strip());
  }

  private void addSection(String section, StringBuilder body) {
    if (!section.isEmpty()) {
      sections.computeIfAbsent(section, k -> new ArrayList<>()).add(body.toString().strip());
    }
  }

  /**
   * The exercise.
   *
   * @throws IllegalArgumentException if something is missing, naming it
   */
  public Exercise exercise(
      List<SourceFile> starters,
      int begins,
      List<SourceFile> given,
      List<String> bugs,
      List<String> variants) {
    return new Exercise(
        Integer.parseInt(one("number")),
        name,
        one("title"),
        Kind.valueOf(one("kind").toUpperCase(Locale.ROOT).replace(' ', '_')),
        one("chapter"),
        one("anchor"),
        Integer.parseInt(one("minutes")),
        one("misconception"),
        values.getOrDefault("objective", List.of()),
        values.getOrDefault("prerequisite", List.of()),
        sections.getOrDefault("description", List.of("")).get(0),
        sections.getOrDefault("hint", List.of()),
        starters,
        begins,
        given,
        values.getOrDefault("property", List.of()).stream().map(this::withPackage).toList(),
        values.getOrDefault("starter fails", List.of("unfinished")).get(0),
        values.getOrDefault("uses", List.of("memory", "notation")),
        named("sentence "),
        named("behaviour "),
        bugs,
        variants);
  }

  private String withPackage(String property) {
    return property.contains(".") ? property : Exercise.CHECKS + "." + name + "." + property;
  }

  private Map<String, String> named(String prefix) {
    Map<String, String> found = new LinkedHashMap<>();
    sections.forEach(
        (section, bodies) -> {
          if (section.startsWith(prefix)) {
            found.put(section.substring(prefix.length()).strip(), bodies.get(0));
          }
        });
    return found;
  }

  private String one(String key) {
    List<String> found = values.getOrDefault(key, List.of());
    if (found.size() != 1 || found.get(0).isEmpty()) {
      throw new IllegalArgumentException("%s: it does not say \"%s: ...\"".formatted(name, key));
    }
    return found.get(0);
  }
}

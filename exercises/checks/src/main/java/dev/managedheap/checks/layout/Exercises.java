package dev.managedheap.checks.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exercises, as the build packed them beside these classes: descriptions, hints, starters, and
 * the planted bugs as classes, but no solution.
 */
public final class Exercises {
  /** Where the packed exercises stand among the resources. */
  public static final String RESOURCES = "dev/managedheap/checks/packed/";

  private static final List<Exercise> ALL = read();

  private Exercises() {}

  /** All of them, in the order of their numbers. */
  public static List<Exercise> all() {
    return ALL;
  }

  /** The exercise with this name or number. */
  public static Optional<Exercise> named(String nameOrNumber) {
    return ALL.stream()
        .filter(e -> e.name().equals(nameOrNumber) || ("" + e.number()).equals(nameOrNumber))
        .findFirst();
  }

  private static List<Exercise> read() {
    List<Exercise> exercises = new ArrayList<>();
    for (String name : lines("index.txt")) {
      exercises.add(read(name));
    }
    return List.copyOf(exercises);
  }

  private static Exercise read(String name) {
    return new ExerciseReader(name, text(name + "/exercise.txt"))
        .exercise(
            files(name + "/starter"),
            files(name + "/given"),
            lines(name + "/bugs.txt"),
            lines(name + "/variants.txt"));
  }

  private static List<SourceFile> files(String directory) {
    return lines(directory + ".txt").stream()
        .map(file -> new SourceFile(file, text(directory + "/" + file)))
        .toList();
  }

  private static List<String> lines(String resource) {
    return text(resource).lines().toList();
  }

  /**
   * The bytes of a packed resource.
   *
   * @throws IllegalStateException if it is missing: the build did not pack it
   */
  public static byte[] bytes(String resource) {
    try (InputStream in =
        Exercises.class.getClassLoader().getResourceAsStream(RESOURCES + resource)) {
      if (in == null) {
        throw new IllegalStateException("the build has not packed " + RESOURCES + resource);
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }
}

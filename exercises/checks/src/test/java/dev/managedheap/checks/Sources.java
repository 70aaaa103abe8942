package dev.managedheap.checks;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Exercises;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.pack.ExerciseSources;
import dev.managedheap.checks.pack.SolutionSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sources of the exercises, for tests; and answers made of a solution and a mistake. */
public final class Sources {
  /** The root of the project. */
  public static final Path ROOT =
      Path.of(System.getProperty("managedheap.root", "../..")).toAbsolutePath().normalize();

  /** The root of the solutions' sources. */
  public static final Path SOLUTIONS = ROOT.resolve("exercises/solutions/src/main/java");

  /** Where the exercises' own directories stand. */
  public static final Path EXERCISES = ROOT.resolve("exercises/checks/src/exercises");

  private Sources() {}

  /** The class path of a learner: without the solutions. */
  public static List<String> classPath() {
    String all = System.getProperty("java.class.path", "");
    return Arrays.stream(all.split(File.pathSeparator, -1))
        .filter(place -> !place.contains("solutions"))
        .toList();
  }

  /** The exercise that tests of the machinery use: the first. */
  public static Exercise first() {
    return Exercises.all().get(0);
  }

  /** The sources of an exercise. */
  public static ExerciseSources of(Exercise exercise) {
    try {
      return new ExerciseSources(SOLUTIONS, EXERCISES.resolve(exercise.name()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The first exercise's solution with a mistake.
   *
   * @param statement what stands before the solution of the first method
   * @param members what the class has besides
   */
  public static List<SourceFile> mistaken(String statement, String members) {
    Exercise exercise = first();
    List<SourceFile> files = new ArrayList<>(of(exercise).solution());
    String name = exercise.starter().name();
    Path source = SOLUTIONS.resolve(exercise.path(exercise.starter()));
    try {
      String marked = Files.readString(source);
      String begins = "// solution begins\n";
      int at = marked.indexOf(begins) + begins.length();
      String changed = marked.substring(0, at) + statement + "\n" + marked.substring(at);
      String text = new SolutionSource(name, changed).solution();
      int end = text.lastIndexOf('}');
      files.removeIf(file -> file.name().equals(name));
      files.add(new SourceFile(name, text.substring(0, end) + members + "\n}\n"));
      return files;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

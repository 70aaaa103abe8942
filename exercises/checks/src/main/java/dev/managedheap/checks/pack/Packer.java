package dev.managedheap.checks.pack;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.ExerciseReader;
import dev.managedheap.checks.layout.Exercises;
import dev.managedheap.checks.layout.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes of the exercises' sources what a learner gets: the build runs it after compiling. */
public final class Packer {
  private final Path solutions;
  private final Path exercises;
  private final Path packed;

  private Packer(Path solutions, Path exercises, Path output) {
    this.solutions = solutions;
    this.exercises = exercises;
    packed = output.resolve(Exercises.RESOURCES);
  }

  /**
   * Packs all exercises.
   *
   * @param arguments the root of the solutions' sources, the directory with a directory an
   *     exercise, and where the classes go
   */
  public static void main(String[] arguments) throws IOException {
    new Packer(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).pack();
  }

  private void pack() throws IOException {
    List<Exercise> all = new ArrayList<>();
    for (Path directory : list(exercises)) {
      all.add(pack(directory));
    }
    all.sort(Comparator.comparingInt(Exercise::number));
    write("index.txt", all.stream().map(Exercise::name).toList());
  }

  private Exercise pack(Path directory) throws IOException {
    String name = directory.getFileName().toString();
    List<SourceFile> starters = new ArrayList<>();
    List<SourceFile> given = new ArrayList<>();
    Path sources = solutions.resolve(Exercise.PACKAGE.replace('.', '/')).resolve(name);
    for (Path file : list(sources)) {
      String fileName = file.getFileName().toString();
      SolutionSource source = new SolutionSource(fileName, Files.readString(file));
      if (source.isMarked()) {
        starters.add(new SourceFile(fileName, source.starter()));
      } else if (!fileName.equals("package-info.java")) {
        given.add(new SourceFile(fileName, source.solution()));
      }
    }
    String description = Files.readString(directory.resolve("exercise.txt"));
    write(name + "/exercise.txt", List.of(description.stripTrailing()));
    writeFiles(name + "/starter", starters);
    writeFiles(name + "/given", given);
    write(name + "/bugs.txt", List.of());
    write(name + "/variants.txt", List.of());
    return new ExerciseReader(name, description).exercise(starters, given, List.of(), List.of());
  }

  private void writeFiles(String directory, List<SourceFile> files) throws IOException {
    write(directory + ".txt", files.stream().map(SourceFile::name).toList());
    for (SourceFile file : files) {
      Path target = packed.resolve(directory).resolve(file.name());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.text());
    }
  }

  private void write(String resource, List<String> lines) throws IOException {
    Path file = packed.resolve(resource);
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}

package dev.managedheap.checks.pack;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.ExerciseReader;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.testkit.planted.Patch;
import dev.managedheap.testkit.planted.PatchReader;
import dev.managedheap.testkit.planted.SourcePatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources of one exercise: the solution with what is cut from it, and what stands in the
 * exercise's own directory.
 *
 * <pre>
 * exercise.txt            what a learner reads, see {@link ExerciseReader}
 * bugs/B1-....planted     patches of the solution that a property must catch
 * variants/NAME.variant   patches that are correct, too; or variants/NAME/ with whole files
 * wrong/NAME.answer       patches as a learner may write them; or wrong/NAME/ with whole files
 * wrong/NAME.out          the message that each must get, to the letter
 * </pre>
 *
 * <p>A directory of whole files replaces those of the same name. What is different in it stands in
 * the first line of its first file, as a comment.
 */
public final class ExerciseSources {
  private final String name;
  private final Path directory;
  private final List<SourceFile> solution = new ArrayList<>();
  private final List<SourceFile> starters = new ArrayList<>();
  private final List<SourceFile> given = new ArrayList<>();
  private int begins;

  /**
   * Reads the solution.
   *
   * @param solutions the root of the solutions' sources
   * @param directory the exercise's own directory
   * @throws IOException if a file cannot be read
   */
  public ExerciseSources(Path solutions, Path directory) throws IOException {
    name = directory.getFileName().toString();
    this.directory = directory;
    Path sources = solutions.resolve(Exercise.PACKAGE.replace('.', '/')).resolve(name);
    for (Path file : list(sources)) {
      String fileName = file.getFileName().toString();
      if (!fileName.equals("package-info.java")) {
        SolutionSource source = new SolutionSource(fileName, Files.readString(file));
        SourceFile clean = new SourceFile(fileName, source.solution());
        solution.add(clean);
        if (source.isMarked()) {
          begins = starters.isEmpty() ? source.begins() : begins;
          starters.add(new SourceFile(fileName, source.starter()));
        } else {
          given.add(clean);
        }
      }
    }
  }

  /** The exercises in a directory that has a directory for each. */
  public static List<ExerciseSources> all(Path solutions, Path exercises) throws IOException {
    List<ExerciseSources> all = new ArrayList<>();
    for (Path directory : list(exercises)) {
      if (Files.isDirectory(directory)) {
        all.add(new ExerciseSources(solutions, directory));
      }
    }
    return all;
  }

  /** The exercise's name. */
  public String name() {
    return name;
  }

  /** All files with the solution, without marks. */
  public List<SourceFile> solution() {
    return List.copyOf(solution);
  }

  /** The files that a learner completes, as they are at first. */
  public List<SourceFile> starters() {
    return List.copyOf(starters);
  }

  /** The files beside them. */
  public List<SourceFile> given() {
    return List.copyOf(given);
  }

  /** The text of {@code exercise.txt}. */
  public String description() throws IOException {
    return Files.readString(directory.resolve("exercise.txt"));
  }

  /** The exercise as a learner gets it. */
  public Exercise exercise() throws IOException {
    return new ExerciseReader(name, description())
        .exercise(
            starters,
            begins,
            given,
            bugs().stream().map(ChangedSources::name).toList(),
            variants().stream().map(ChangedSources::name).toList());
  }

  /** The planted bugs. */
  public List<ChangedSources> bugs() throws IOException {
    return changed("bugs", PatchReader.BUG_SUFFIX);
  }

  /** The correct versions besides the solution. */
  public List<ChangedSources> variants() throws IOException {
    return changed("variants", PatchReader.VARIANT_SUFFIX);
  }

  /** The wrong answers. */
  public List<ChangedSources> answers() throws IOException {
    return changed("wrong", PatchReader.ANSWER_SUFFIX);
  }

  /** Where the message stands that a wrong answer must get. */
  public Path message(ChangedSources answer) {
    return directory.resolve("wrong").resolve(answer.name() + ".out");
  }

  private List<ChangedSources> changed(String kind, String suffix) throws IOException {
    List<ChangedSources> changed = new ArrayList<>();
    for (Path file : list(directory.resolve(kind))) {
      if (Files.isDirectory(file)) {
        changed.add(wholeFiles(file));
      } else if (file.toString().endsWith(suffix)) {
        changed.add(patched(file));
      }
    }
    return changed;
  }

  private ChangedSources wholeFiles(Path files) throws IOException {
    List<SourceFile> sources = new ArrayList<>(solution);
    String difference = "";
    for (Path file : list(files)) {
      String fileName = file.getFileName().toString();
      String text = Files.readString(file);
      String first = text.lines().findFirst().orElse("");
      if (difference.isEmpty() && first.startsWith("//")) {
        difference = first.substring(2).strip();
      }
      sources.removeIf(source -> source.name().equals(fileName));
      sources.add(new SourceFile(fileName, text));
    }
    return new ChangedSources(
        files.getFileName().toString(), difference, List.of(), List.of(), sources);
  }

  private ChangedSources patched(Path file) throws IOException {
    Patch patch = PatchReader.readForExercise(file);
    String simple = patch.className().substring(patch.className().lastIndexOf('.') + 1);
    List<SourceFile> sources = new ArrayList<>();
    for (SourceFile source : solution) {
      sources.add(
          source.name().equals(simple + ".java")
              ? new SourceFile(source.name(), new SourcePatcher(patch, source.text()).patched())
              : source);
    }
    if (sources.equals(solution)) {
      throw new IllegalArgumentException(file + ": there is no source of " + patch.className());
    }
    return new ChangedSources(
        patch.id(), patch.description(), patch.invariants(), checks(patch), sources);
  }

  /** The properties of a patch, in the package of the exercise's checks. */
  private List<String> checks(Patch patch) {
    return patch.properties().stream()
        .map(property -> property.substring(patch.className().lastIndexOf('.') + 1))
        .map(property -> Exercise.CHECKS + "." + name + "." + property)
        .toList();
  }

  private static List<Path> list(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}

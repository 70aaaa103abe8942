package dev.managedheap.checks.pack;

import dev.managedheap.checks.compile.Compilation;
import dev.managedheap.checks.compile.LearnerCompiler;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.Kind;
import dev.managedheap.checks.layout.Packed;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.run.BoundedOutput;
import dev.managedheap.checks.run.CaseWatch;
import dev.managedheap.checks.run.PropertyChecker;
import dev.managedheap.checks.run.Report;
import dev.managedheap.checks.run.Report.Fact;
import dev.managedheap.checks.run.Version;
import dev.managedheap.testkit.property.PropertySettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes of the exercises' sources what a learner gets; the build runs it after compiling. A copy
 * that is handed out without the sources has it packed already, and nothing is done. Of a planted
 * bug in an exercise that is to work, that is how it fails, so that a like mistake is known again;
 * where a bug is to be caught, its classes.
 */
public final class Packer {
  private final List<ExerciseSources> sources;
  private final Path packed;
  private final LearnerCompiler compiler;

  private Packer(List<ExerciseSources> sources, Path output, LearnerCompiler compiler) {
    this.sources = sources;
    packed = output.resolve(Packed.RESOURCES);
    this.compiler = compiler;
  }

  /**
   * Packs all exercises.
   *
   * @param arguments the root of the solutions' sources, the directory with a directory an
   *     exercise, and where the classes go
   */
  public static void main(String[] arguments) throws IOException {
    if (!Files.isDirectory(Path.of(arguments[1]))) {
      return;
    }
    List<ExerciseSources> sources =
        ExerciseSources.all(Path.of(arguments[0]), Path.of(arguments[1]));
    String classPath = System.getProperty("java.class.path", "");
    try (LearnerCompiler compiler =
        new LearnerCompiler(List.of(classPath.split(File.pathSeparator, -1)))) {
      new Packer(sources, Path.of(arguments[2]), compiler).pack();
    }
  }

  private void pack() throws IOException {
    List<Exercise> all = new ArrayList<>();
    for (ExerciseSources exercise : sources) {
      all.add(pack(exercise));
    }
    all.sort(Comparator.comparingInt(Exercise::number));
    writeLines("index.txt", all.stream().map(Exercise::name).toList());
  }

  private Exercise pack(ExerciseSources source) throws IOException {
    Exercise exercise = source.exercise();
    String directory = exercise.name() + "/";
    writeLines(directory + "exercise.txt", source.description().lines().toList());
    write(directory + "starter", exercise.starters());
    writeLines(directory + "begins.txt", List.of(Integer.toString(exercise.begins())));
    write(directory + "given", exercise.given());
    writeLines(directory + "bugs.txt", exercise.bugs());
    writeLines(directory + "variants.txt", exercise.variants());
    if (exercise.kind() == Kind.CATCH_IT) {
      packVersions(exercise, source);
    } else {
      packFingerprints(exercise, source);
    }
    return exercise;
  }

  private void packVersions(Exercise exercise, ExerciseSources source) throws IOException {
    List<String> names = new ArrayList<>();
    names.add(Version.ORIGINAL + "\t");
    packClasses(exercise, Version.ORIGINAL, exercise.given());
    List<ChangedSources> versions = new ArrayList<>(source.variants());
    versions.addAll(source.bugs());
    for (ChangedSources version : versions) {
      names.add(version.name() + "\t" + version.difference());
      List<SourceFile> files = new ArrayList<>(version.sources());
      exercise.starters().forEach(own -> files.removeIf(file -> file.name().equals(own.name())));
      packClasses(exercise, version.name(), files);
    }
    writeLines(exercise.name() + "/versions.txt", names);
  }

  private void packClasses(Exercise exercise, String version, List<SourceFile> files)
      throws IOException {
    Path file = packed.resolve(exercise.name() + "/versions/" + version);
    Files.createDirectories(file.getParent());
    Files.write(file, Packed.pack(compile(exercise, version, files)));
  }

  private void packFingerprints(Exercise exercise, ExerciseSources source) throws IOException {
    BoundedOutput output = new BoundedOutput();
    PropertyChecker checker =
        new PropertyChecker(exercise, PropertySettings.DEFAULT, Map.of(), new CaseWatch(), output);
    Map<String, String> bugs = new TreeMap<>();
    for (ChangedSources bug : source.bugs()) {
      Report report = checker.check(compile(exercise, bug.name(), bug.sources()));
      String fingerprint = report.text(Fact.FINGERPRINT);
      String sentence = exercise.sentences().getOrDefault(bug.name(), "");
      if (!fingerprint.isEmpty() && !sentence.isEmpty()) {
        bugs.merge(fingerprint, bug.name(), (one, other) -> "");
      }
    }
    bugs.values().removeIf(String::isEmpty);
    writeLines(
        exercise.name() + "/fingerprints.txt",
        bugs.entrySet().stream().map(bug -> bug.getKey() + "\t" + bug.getValue()).toList());
  }

  private Map<String, byte[]> compile(Exercise exercise, String version, List<SourceFile> files) {
    Compilation compilation = compiler.compile(exercise, files);
    if (!compilation.problems().isEmpty()) {
      throw new IllegalArgumentException(
          "%s, %s: %s".formatted(exercise.name(), version, compilation.problems()));
    }
    return compilation.classes();
  }

  private void write(String directory, List<SourceFile> files) throws IOException {
    writeLines(directory + ".txt", files.stream().map(SourceFile::name).toList());
    for (SourceFile file : files) {
      Path target = packed.resolve(directory).resolve(file.name());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.text());
    }
  }

  private void writeLines(String resource, List<String> lines) throws IOException {
    Path file = packed.resolve(resource);
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }
}

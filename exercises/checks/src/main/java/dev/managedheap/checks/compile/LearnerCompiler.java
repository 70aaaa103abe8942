package dev.managedheap.checks.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.SourceFile;
import dev.managedheap.checks.verdict.CompileProblem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles a learner's sources in this process and in memory; nothing of them is run. Kept, it
 * compiles the faster the more it has compiled.
 *
 * <p>Where the sources of an exercise lie on the class path, as the solutions do in the build, they
 * are not seen: an answer that lacks a file does not compile.
 */
public final class LearnerCompiler implements AutoCloseable {
  private final String classPath;
  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;

  /**
   * A compiler that sees these directories and jars.
   *
   * @throws IllegalStateException if this Java has no compiler
   */
  public LearnerCompiler(List<String> classPath) {
    this.classPath = String.join(File.pathSeparator, classPath);
    JavaCompiler ofThisJava = ToolProvider.getSystemJavaCompiler();
    if (ofThisJava == null) {
      throw new IllegalStateException("exercises need a JDK; this Java has no compiler");
    }
    compiler = ofThisJava;
    files = compiler.getStandardFileManager(null, Locale.ENGLISH, null);
  }

  /** Compiles the sources of an answer to the exercise; what is given may use what it likes. */
  public Compilation compile(Exercise exercise, List<SourceFile> sources) {
    String packageName = exercise.packageName();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    MemoryFiles memory = new MemoryFiles(files);
    List<MemoryFiles.Source> units =
        sources.stream().map(file -> new MemoryFiles.Source(packageName, file)).toList();
    List<String> options = List.of("-proc:none", "-g", "-parameters", "-nowarn", "-cp", classPath);
    JavacTask task = (JavacTask) compiler.getTask(null, memory, diagnostics, options, null, units);
    try {
      List<CompilationUnitTree> trees = new ArrayList<>();
      task.parse().forEach(trees::add);
      Trees positions = Trees.instance(task);
      List<ForbiddenUse> intruders = PackageCheck.intruders(trees);
      if (!intruders.isEmpty()) {
        return new Compilation(Map.of(), List.of(), intruders, List.of());
      }
      List<CompileProblem> packages = PackageCheck.problems(packageName, trees, positions);
      if (!packages.isEmpty()) {
        return new Compilation(Map.of(), packages, List.of(), List.of());
      }
      task.analyze();
      List<CompileProblem> problems = problems(diagnostics);
      if (!problems.isEmpty()) {
        return new Compilation(Map.of(), problems, List.of(), List.of());
      }
      LearnerTreeScanner scanner =
          new LearnerTreeScanner(
              positions, new AllowedUses(packageName, exercise.kind(), exercise.uses()));
      Set<String> ours =
          exercise.given().stream().map(SourceFile::name).collect(Collectors.toSet());
      for (CompilationUnitTree tree : trees) {
        if (!ours.contains(MemoryFiles.sourceOf(tree.getSourceFile()).name())) {
          scanner.scan(tree, null);
        }
      }
      task.generate();
      return new Compilation(
          memory.classes(), problems(diagnostics), scanner.forbidden(), scanner.loops());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<CompileProblem> problems(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(CompileHelp::problem)
        .toList();
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

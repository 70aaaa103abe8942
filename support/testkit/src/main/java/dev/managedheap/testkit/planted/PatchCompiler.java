package dev.managedheap.testkit.planted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Patches the shipped source of a class and compiles it in memory; no file is written. */
final class PatchCompiler {
  private final ModuleUnderTest module;
  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;

  /**
   * Makes a compiler for the module's sources.
   *
   * @throws IllegalStateException if this Java has no compiler
   */
  PatchCompiler(ModuleUnderTest module) {
    this.module = module;
    JavaCompiler ofThisJava = ToolProvider.getSystemJavaCompiler();
    if (ofThisJava == null) {
      throw new IllegalStateException("planting a bug needs a JDK; this Java has no compiler");
    }
    compiler = ofThisJava;
    files = compiler.getStandardFileManager(null, null, null);
  }

  /**
   * The patched class and those nested in it, by name.
   *
   * @throws PatchException if the patch does not apply or what results does not compile
   */
  Map<String, byte[]> compile(Patch patch) {
    Path source = module.sourceOf(patch.className());
    try {
      if (!Files.exists(source)) {
        throw new PatchException(patch.file(), "there is no shipped source " + source);
      }
      String patched = new SourcePatcher(patch, Files.readString(source)).patched();
      return compile(patch, patched);
    } catch (IOException unreadable) {
      throw new PatchException(patch.file(), "cannot read " + source + ": " + unreadable);
    }
  }

  private Map<String, byte[]> compile(Patch patch, String text) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Output output = new Output(files);
    List<String> options =
        List.of("-proc:none", "-g", "-nowarn", "-implicit:none", "-cp", module.classPath());
    boolean compiled =
        compiler
            .getTask(null, output, diagnostics, options, null, List.of(new Source(patch, text)))
            .call();
    if (!compiled) {
      throw diagnostics.getDiagnostics().stream()
          .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
          .findFirst()
          .map(error -> doesNotCompile(patch, text, error))
          .orElseThrow();
    }
    return output.classes();
  }

  private static PatchException doesNotCompile(
      Patch patch, String text, Diagnostic<? extends JavaFileObject> error) {
    String line = text.lines().skip(Math.max(0, error.getLineNumber() - 1)).findFirst().orElse("");
    String message = error.getMessage(null);
    return new PatchException(
        patch.file(), "what results does not compile: %s: %s".formatted(message, line.strip()));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Patch patch, String text) {
      super(URI.create("patched:///" + patch.className().replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

    Output(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("compiled:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          written.put(className, bytes);
          return bytes;
        }
      };
    }

    Map<String, byte[]> classes() {
      Map<String, byte[]> classes = new TreeMap<>();
      written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
      return classes;
    }
  }
}

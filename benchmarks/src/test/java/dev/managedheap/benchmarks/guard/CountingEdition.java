package dev.managedheap.benchmarks.guard;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The mechanisms' classes, compiled in memory with counters in them, and the workloads over these.
 * Assertions are off in it, as they are where speed counts.
 */
final class CountingEdition extends URLClassLoader {
  private static final Path ROOT = Path.of(System.getProperty("managedheap.root", ".."));
  private static final List<String> MODULES =
      List.of(
          "chapter-memory", "chapter-refcount", "chapter-marksweep", "chapter-pool", "capstone");

  private final Map<String, byte[]> classes;

  private CountingEdition(Map<String, byte[]> classes) throws IOException {
    super(urls(), CountingEdition.class.getClassLoader());
    this.classes = classes;
    setDefaultAssertionStatus(false);
  }

  /** The shipped classes with counters. */
  static CountingEdition shipped() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String module : MODULES) {
      Path main = ROOT.resolve(module).resolve("src/main/java");
      try (Stream<Path> files = Files.walk(main)) {
        for (Path file : files.filter(CountingEdition::isCounted).sorted().toList()) {
          String path = main.relativize(file).toString();
          String name = path.substring(0, path.length() - 5).replace(File.separatorChar, '.');
          sources.add(source(name, Files.readString(file)));
        }
      }
    }
    return new CountingEdition(compile(sources));
  }

  /**
   * This edition with another text in place of some text of a shipped class.
   *
   * @throws IllegalStateException if the class has no such text
   */
  CountingEdition with(String module, String className, String text, String other)
      throws IOException {
    String path = "src/main/java/" + className.replace('.', '/') + ".java";
    String shipped = Files.readString(ROOT.resolve(module).resolve(path));
    if (!shipped.contains(text)) {
      throw new IllegalStateException(className + " has no " + text);
    }
    Map<String, byte[]> changed = new HashMap<>(classes);
    changed.putAll(compile(List.of(source(className, shipped.replace(text, other)))));
    return new CountingEdition(changed);
  }

  private static URL[] urls() throws IOException {
    List<URL> places = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      places.add(Path.of(place).toUri().toURL());
    }
    return places.toArray(new URL[0]);
  }

  private static boolean isCounted(Path file) {
    String name = file.getFileName().toString();
    boolean source = name.endsWith(".java") && !name.endsWith("-info.java");
    return source && !file.toString().matches(".*capstone.(program|replay)..*|.*Verifier.java");
  }

  private static JavaFileObject source(String className, String shipped) {
    return new Source(className, CountingSource.of(className, shipped));
  }

  private static Map<String, byte[]> compile(List<JavaFileObject> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Output output = new Output(files);
      List<String> options =
          List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
      if (!compiler.getTask(null, output, null, options, null, sources).call()) {
        throw new IllegalStateException("the counting edition does not compile");
      }
      Map<String, byte[]> classes = new HashMap<>();
      output.written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
      return classes;
    }
  }

  /**
   * The workloads of {@link Workloads}, over the classes of this edition; run one to prepare it.
   */
  @SuppressWarnings("unchecked")
  Map<String, Supplier<Runnable>> workloads() throws ReflectiveOperationException {
    Class<?> workloads = Class.forName(Workloads.class.getName(), true, this);
    return (Map<String, Supplier<Runnable>>) workloads.getMethod("all").invoke(null);
  }

  /** Runs the workload and returns the work that it was. */
  List<Long> count(Runnable workload) throws ReflectiveOperationException {
    Class<?> tally = loadClass(Tally.class.getName());
    for (Work work : Work.values()) {
      tally.getField(work.field()).setLong(null, 0);
    }
    workload.run();
    List<Long> counts = new ArrayList<>();
    for (Work work : Work.values()) {
      counts.add(tally.getField(work.field()).getLong(null));
    }
    return counts;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null && classes.containsKey(name)) {
        byte[] bytes = classes.get(name);
        loaded = defineClass(name, bytes, 0, bytes.length);
      }
      if (loaded == null && name.startsWith("dev.managedheap.")) {
        loaded = findClass(name);
      }
      return loaded == null ? super.loadClass(name, resolve) : loaded;
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("counting:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
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
      return new SimpleJavaFileObject(URI.create("counted:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          written.put(className, bytes);
          return bytes;
        }
      };
    }
  }
}

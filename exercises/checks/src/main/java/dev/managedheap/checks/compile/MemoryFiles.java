package dev.managedheap.checks.compile;

import dev.managedheap.checks.layout.Exercise;
import dev.managedheap.checks.layout.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** The compiler's files: sources and classes of one compilation are kept in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

  MemoryFiles(JavaFileManager files) {
    super(files);
  }

  /** A source in memory. */
  static final class Source extends SimpleJavaFileObject {
    private final SourceFile file;

    Source(String packageName, SourceFile file) {
      super(
          URI.create("answer:///" + packageName.replace('.', '/') + "/" + encoded(file.name())),
          Kind.SOURCE);
      this.file = file;
    }

    private static String encoded(String name) {
      return name.replaceAll("[^A-Za-z0-9_.$-]", "_");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return file.text();
    }
  }

  /** The source behind a file of the compiler's, which may be wrapped in one of its own. */
  static SourceFile sourceOf(FileObject file) {
    String path = file.toUri().getPath();
    try {
      String text = file.getCharContent(true).toString();
      return new SourceFile(path.substring(path.lastIndexOf('/') + 1), text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Everything but classes of exercises: those must be among the sources. */
  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    return packageName.startsWith(Exercise.PACKAGE)
        ? List.of()
        : super.list(location, packageName, kinds, recurse);
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

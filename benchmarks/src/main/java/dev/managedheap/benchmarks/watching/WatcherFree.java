package dev.managedheap.benchmarks.watching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the classes that tell a watcher once more, without the calls to it: the heap as it would
 * be if it could not be watched at all.
 */
final class WatcherFree {
  private static final Pattern CALL = Pattern.compile("(?m)^\\s*watcher\\.\\w+\\([^;]*\\);\\n");

  /** The classes on the path of the work that tell a watcher. */
  private static final List<String> SOURCES =
      List.of(
          "chapter-memory/src/main/java/dev/managedheap/memory/SystemMemory.java",
          "chapter-memory/src/main/java/dev/managedheap/memory/object/ObjectHeap.java",
          "chapter-refcount/src/main/java/dev/managedheap/refcount/ReferenceCounting.java");

  private WatcherFree() {}

  /**
   * Compiles them into a new folder.
   *
   * @param root the root of the project, whose sources are read
   * @throws IllegalStateException if a source has no call to take out, or does not compile
   */
  static Path compile(Path root) throws IOException {
    Path folder = Files.createTempDirectory("watcher-free");
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<Path> files = new ArrayList<>();
    for (String source : SOURCES) {
      Path shipped = root.resolve(source);
      Path copy = sources.resolve(shipped.getFileName());
      Matcher calls = CALL.matcher(Files.readString(shipped));
      if (!calls.find()) {
        throw new IllegalStateException(shipped + " tells no watcher");
      }
      files.add(Files.writeString(copy, calls.replaceAll("")));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
      boolean compiled =
          compiler
              .getTask(
                  null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled) {
        throw new IllegalStateException("the classes without their watcher do not compile");
      }
    }
    return classes;
  }
}

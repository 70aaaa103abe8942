package dev.managedheap.testkit.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Modules laid out as Maven does, put together from the tests' own sources. */
final class TestModule {
  private static final Path SOURCES = Path.of("src/test/java");
  private static final String SHELF = "dev/managedheap/testkit/planted/shelf";

  private TestModule() {}

  /** A mechanism with two properties that hold, and planted bugs. */
  static Path shelf(Path parent) {
    Path module = parent.resolve("chapter-shelf");
    Path main = module.resolve("src/main/java").resolve(SHELF);
    copy(SOURCES.resolve(SHELF).resolve("Shelf.java"), main.resolve("Shelf.java"));
    for (String bug : List.of("good/R1-no-increment", "bad/R20-harmless", "bad/R24-endless")) {
      copyPatch(module, bug);
    }
    for (String bug :
        List.of("good/R10-same-value-counted-twice", "bad/R26-property-always-fails")) {
      copyPatch(module, bug);
    }
    compile(module.resolve("target/classes"), main.resolve("Shelf.java"));
    Path tests = SOURCES.resolve(SHELF);
    compile(
        module.resolve("target/test-classes"),
        tests.resolve("ShelfProperties.java"),
        tests.resolve("AlwaysFails.java"));
    return module;
  }

  private static void copyPatch(Path module, String bug) {
    Path file = Path.of("src/test/planted", bug + ".planted");
    copy(file, module.resolve("src/planted").resolve(file.getFileName()));
  }

  /** Properties that fail. */
  static Path unruly(Path parent, String... classes) {
    Path module = parent.resolve("unruly");
    Path[] sources =
        Stream.of(classes)
            .map(name -> Path.of("src/test/modules/unruly", name + ".java"))
            .toArray(Path[]::new);
    compile(module.resolve("target/test-classes"), sources);
    return module;
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void compile(Path directory, Path... sources) {
    try {
      Files.createDirectories(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", directory.toString()));
    Stream.of(sources).map(Path::toString).forEach(arguments::add);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, OutputStream.nullOutputStream(), null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new AssertionError("the test module does not compile: " + List.of(sources));
    }
  }
}

package dev.managedheap.browserguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors 0 to 3 compile for the browser, and what could not run there is refused. */
final class BrowserGuardTest {
  /** The modules under guard; one that is added here becomes a dependency in the pom, too. */
  private static final List<String> MODULES =
      List.of(
          "support/notation",
          "chapter-memory",
          "chapter-refcount",
          "chapter-marksweep",
          "chapter-pool",
          "capstone");

  private static final String UNFIT = "dev.managedheap.browserguard.unfit.";

  @TempDir private Path target;

  @Test
  void everyMethodOfFloorsZeroToThreeCompiles() throws Exception {
    Path root = Path.of(System.getProperty("managedheap.root", "../.."));
    Set<String> classes = new TreeSet<>();
    for (String module : MODULES) {
      Set<String> compiled = classesUnder(root.resolve(module).resolve("target/classes"));
      assertThat(compiled).as("classes of " + module).isNotEmpty();
      classes.addAll(compiled);
    }
    assertThat(new BrowserCompiler(target).problems(classes)).isEmpty();
    assertThat(target.resolve("guard.js")).isNotEmptyFile();
  }

  @Test
  void whatABrowserCannotDoIsRefused() throws Exception {
    Map<String, String> refused =
        Map.of(
            "ReadsFile", "java.nio.file.Files.readAllBytes",
            "StartsThread", "java.lang.Thread.start",
            "AsksForMethods", "java.lang.Class.getMethods",
            "Inflates", "java.util.zip.GZIPInputStream.<init>",
            "SplitsLines", "java.lang.String.lines");
    Set<String> classes = new TreeSet<>();
    refused.keySet().forEach(name -> classes.add(UNFIT + name));
    List<String> problems = new BrowserCompiler(target).problems(classes);
    refused.forEach(
        (name, method) ->
            assertThat(problems)
                .anySatisfy(problem -> assertThat(problem).contains(method, UNFIT + name + ".")));
  }

  private static Set<String> classesUnder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '.'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .collect(Collectors.toSet());
    }
  }
}

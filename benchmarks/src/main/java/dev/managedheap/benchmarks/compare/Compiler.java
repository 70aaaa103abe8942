package dev.managedheap.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The compiler of C, and what it makes of {@code src/main/c}: a module for a Python, and a program
 * for each allocator of the system.
 *
 * @param command what starts it
 * @param version the first line that it says of itself
 * @param sources where the C is
 */
record Compiler(Path command, String version, Path sources) {
  /** What is told to the compiler, for all. */
  static final List<String> FLAGS = List.of("-std=gnu11", "-O2", "-DNDEBUG", "-Wall", "-Wextra");

  private static final List<String> NAMES = List.of("cc", "gcc", "clang");
  private static final List<String> OF_THE_MODULE =
      List.of("bench.c", "module.c", "node.c", "trees.c", "graph.c", "script.c", "pymalloc.c");
  private static final List<String> OF_THE_PROGRAM = List.of("bench.c", "malloc.c");

  /**
   * Finds a compiler.
   *
   * @throws MissingException if there is none
   */
  static Compiler find(Programs programs, Path sources)
      throws MissingException, IOException, InterruptedException {
    for (String name : NAMES) {
      Optional<Path> command = programs.find(name);
      if (command.isPresent()) {
        Programs.Said said = Programs.run(List.of(command.get().toString(), "--version"));
        String version = said.out().isEmpty() ? name : said.out().get(0);
        return new Compiler(command.get(), version, sources);
      }
    }
    throw new MissingException(
        "there is no compiler of C on the search path: none of " + String.join(", ", NAMES),
        List.of(
            "Debian, Ubuntu  apt-get install gcc libc6-dev",
            "macOS           xcode-select --install"));
  }

  /**
   * Makes the module for this Python.
   *
   * @throws MissingException if it cannot be compiled
   */
  void module(Python python, Path folder)
      throws MissingException, IOException, InterruptedException {
    List<String> words = new ArrayList<>(FLAGS);
    words.addAll(List.of("-fPIC", "-shared", "-I" + python.include()));
    if (System.getProperty("os.name").startsWith("Mac")) {
      words.addAll(List.of("-undefined", "dynamic_lookup"));
    }
    compile(words, OF_THE_MODULE, folder.resolve("managedheap_bench.so"), List.of());
  }

  /**
   * Makes the program that uses the system's allocator, or that of a library.
   *
   * @return the program
   * @throws MissingException if it cannot be compiled
   */
  Path program(Path folder, String name, List<String> libraries)
      throws MissingException, IOException, InterruptedException {
    Path program = folder.resolve(name);
    compile(new ArrayList<>(FLAGS), OF_THE_PROGRAM, program, libraries);
    return program;
  }

  private void compile(List<String> words, List<String> files, Path result, List<String> last)
      throws MissingException, IOException, InterruptedException {
    words.add(0, command.toString());
    words.addAll(List.of("-o", result.toString()));
    files.forEach(file -> words.add(sources.resolve(file).toString()));
    words.addAll(last);
    Programs.Said said = Programs.run(words);
    if (said.code() != 0) {
      String first =
          said.err().lines().filter(line -> line.contains("error")).findFirst().orElse("");
      throw new MissingException(
          "%s could not make %s: %s".formatted(command, result.getFileName(), first),
          List.of("Debian, Ubuntu  apt-get install gcc libc6-dev"));
    }
  }

  /** Where a shared library of one of these names is, if it is installed. */
  Optional<Path> library(String... names) throws IOException, InterruptedException {
    for (String name : names) {
      Programs.Said said = Programs.run(List.of(command.toString(), "-print-file-name=" + name));
      String place = said.out().isEmpty() ? name : said.out().get(0);
      if (!place.equals(name) && Files.exists(Path.of(place))) {
        return Optional.of(Path.of(place));
      }
    }
    return Optional.empty();
  }
}

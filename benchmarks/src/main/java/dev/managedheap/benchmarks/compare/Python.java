package dev.managedheap.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Python to be compared with.
 *
 * @param command what starts it
 * @param version its version, {@code 3.13.0}
 * @param include where its headers are
 * @param flags what it was compiled with
 */
record Python(Path command, String version, Path include, String flags) {
  private static final String QUESTION =
      """
      import sys, sysconfig
      ask = sysconfig.get_config_var
      print(sys.implementation.name)
      print('.'.join(map(str, sys.version_info[:3])))
      print(sysconfig.get_path('include'))
      special = 'debug' if ask('Py_DEBUG') else 'no GIL' if ask('Py_GIL_DISABLED') else ''
      print(special or 'plain')
      print(ask('OPT') or '')
      """;

  /**
   * Looks at the Python of this name.
   *
   * @throws MissingException if it cannot be compared with; it says why, and what to do
   */
  static Python find(Programs programs, String name)
      throws MissingException, IOException, InterruptedException {
    List<Path> commands = new ArrayList<>();
    programs.find(name).ifPresent(commands::add);
    commands.addAll(inPyenv(name));
    if (commands.isEmpty()) {
      throw new MissingException(noPython(name), toInstall(name));
    }
    for (Path command : commands) {
      Programs.Said said = Programs.run(List.of(command.toString(), "-I", "-S", "-c", QUESTION));
      if (said.code() == 0 && said.out().size() >= 4) {
        return fit(command, said.out(), name);
      }
    }
    throw new MissingException(
        commands.get(0) + " is no Python that can be asked what it is", toInstall(name));
  }

  /** The Python that has answered so, if it can be compared with. */
  private static Python fit(Path command, List<String> lines, String name) throws MissingException {
    if (!lines.get(0).equals("cpython") || !lines.get(3).equals("plain")) {
      throw new MissingException(
          "%s is %s (%s); to compare with takes a CPython with its GIL and without debugging"
              .formatted(command, lines.get(0), lines.get(3)),
          toInstall(name));
    }
    Path include = Path.of(lines.get(2));
    if (!Files.exists(include.resolve("Python.h"))) {
      throw new MissingException(
          "the headers of %s are missing: there is no %s"
              .formatted(command, include.resolve("Python.h")),
          toInstall(name));
    }
    return new Python(command, lines.get(1), include, lines.size() > 4 ? lines.get(4) : "");
  }

  /** The versions that pyenv has installed, whether or not their names are on the search path. */
  private static List<Path> inPyenv(String name) throws IOException {
    Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
    if (!name.matches("python3\\.\\d+") || !Files.isDirectory(versions)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(versions)) {
      return found
          .map(version -> version.resolve("bin").resolve(name))
          .filter(Files::isExecutable)
          .sorted()
          .toList();
    }
  }

  private static String noPython(String name) {
    return name.indexOf('/') >= 0
        ? "there is no program " + name
        : "there is no " + name + " on the search path";
  }

  private static List<String> toInstall(String name) {
    String python = name.matches("python3\\.\\d+") ? name : "python3.13";
    return List.of(
        "Debian, Ubuntu  apt-get install " + python + " " + python + "-dev",
        "macOS           brew install " + python.replace("python3", "python@3"),
        "pyenv           pyenv install 3.13.0, then --against $(pyenv prefix 3.13.0)/bin/python");
  }
}

package dev.managedheap.capstone.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.notation.program.Program;
import dev.managedheap.notation.program.ProgramParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded programs give the same bytes here as on CPython 3.13.0. */
class ConformanceTest {
  private static final Path PROGRAMS =
      Path.of(System.getProperty("managedheap.root", ".."), "conformance", "heap-programs");

  @ParameterizedTest
  @MethodSource("programs")
  void saysWhatCPythonSaid(Path file) throws IOException {
    Program program = ProgramParser.parse(Files.readString(file));
    List<String> lines = new ArrayList<>();
    Interpreter interpreter = new Interpreter(lines::add);
    interpreter.run(program);
    assertThat(lines).isEqualTo(Files.readAllLines(outcomeOf(file)));
  }

  @Test
  void thereAreEnoughProgramsToTellSomething() throws IOException {
    assertThat(programs().filter(file -> file.toString().contains("generated"))).hasSize(500);
    assertThat(programs().filter(file -> file.toString().contains("given")))
        .hasSizeGreaterThanOrEqualTo(50);
  }

  /** Every recorded program that uses no operation which this heap lacks. */
  static Stream<Path> programs() throws IOException {
    try (Stream<Path> files = Files.walk(PROGRAMS)) {
      return files
          .filter(file -> file.toString().endsWith(".heap") && canRun(file))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static boolean canRun(Path file) {
    try {
      Interpreter.requireSupported(ProgramParser.parse(Files.readString(file)));
      return true;
    } catch (UnsupportedStatement lacking) {
      return false;
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Path outcomeOf(Path program) {
    String name = program.getFileName().toString();
    return program.resolveSibling(name.replaceAll("heap$", "out"));
  }
}

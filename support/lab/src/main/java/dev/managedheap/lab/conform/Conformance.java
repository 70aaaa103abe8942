package dev.managedheap.lab.conform;

import dev.managedheap.lab.BadInputException;
import dev.managedheap.lab.conform.Verdict.Kind;
import dev.managedheap.lab.heap.ProgramFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Compares what a program prints on our heap with what CPython printed for it. */
public final class Conformance {
  private static final String PROGRAM = ".heap";
  private static final String OUTPUT = ".out";

  private Conformance() {}

  /**
   * The programs in a directory and in those below it, by name.
   *
   * @throws BadInputException if it is no directory, or no program is in it
   */
  public static List<Path> programsIn(Path directory) throws BadInputException {
    if (!Files.isDirectory(directory)) {
      String what = Files.exists(directory) ? "this is no directory" : "there is no such directory";
      throw new BadInputException(directory + ": " + what);
    }
    List<Path> programs;
    try (Stream<Path> files = Files.walk(directory)) {
      programs = files.filter(file -> file.toString().endsWith(PROGRAM)).sorted().toList();
    } catch (IOException unreadable) {
      throw new BadInputException(directory + ": cannot be read: " + unreadable.getMessage());
    }
    if (programs.isEmpty()) {
      throw new BadInputException(directory + ": there is no *" + PROGRAM + " in it");
    }
    return programs;
  }

  /** Runs one program and compares. */
  public static Verdict judge(Path file) {
    ProgramFile program;
    byte[] expected;
    try {
      program = ProgramFile.read(file);
      expected = expectedOutput(file);
    } catch (BadInputException wrong) {
      return new Verdict(Kind.BAD_INPUT, wrong.withExcerpt());
    }
    try {
      program.requireSupported();
    } catch (BadInputException unsupported) {
      return new Verdict(Kind.UNSUPPORTED, unsupported.problem());
    }
    StringBuilder output = new StringBuilder();
    try {
      program.run(line -> output.append(line).append('\n'));
    } catch (RuntimeException | AssertionError | StackOverflowError failure) {
      return new Verdict(
          Kind.FAILED,
          "%s: the run broke off after %d lines:\n  %s"
              .formatted(file, output.chars().filter(c -> c == '\n').count(), failure));
    }
    return FirstDifference.between(expected, output.toString().getBytes(StandardCharsets.UTF_8))
        .map(difference -> new Verdict(Kind.FAILED, report(file, difference)))
        .orElseGet(() -> new Verdict(Kind.PASSED, ""));
  }

  private static byte[] expectedOutput(Path file) throws BadInputException {
    Path output = outputOf(file);
    try {
      return Files.readAllBytes(output);
    } catch (IOException missing) {
      String name = String.valueOf(output.getFileName());
      throw new BadInputException(file + ": there is no " + name + " beside it to compare with");
    }
  }

  private static Path outputOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.substring(0, name.length() - PROGRAM.length()) + OUTPUT);
  }

  private static String report(Path file, FirstDifference difference) {
    return "%s: line %d of the output differs\n  expected  %s\n  found     %s"
        .formatted(file, difference.line(), difference.expected(), difference.found());
  }
}
